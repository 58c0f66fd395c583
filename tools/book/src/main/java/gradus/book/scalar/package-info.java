/** Lesson 1's engine behind the book's figures: it runs programs, traces what ran, draws moons. */
package gradus.book.scalar;
