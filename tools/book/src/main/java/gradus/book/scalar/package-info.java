/** Lesson 1's engine behind the book's figures: it runs their programs and traces what ran. */
package gradus.book.scalar;
