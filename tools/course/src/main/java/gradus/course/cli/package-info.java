/**
 * What is typed: {@code ./gradus} and its commands, one class each.
 *
 * <p>A command parses its arguments and prints; what it does stands in the other packages.
 */
package gradus.course.cli;
