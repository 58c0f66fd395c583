/** How fast the engines of the lessons are, measured with JMH. */
package gradus.benchmarks;
