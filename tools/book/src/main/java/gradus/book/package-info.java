/**
 * The machine that makes the book: from AsciiDoc, tested code and traces to pages that can be
 * operated.
 */
package gradus.book;
