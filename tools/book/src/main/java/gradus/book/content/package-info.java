/**
 * What the book is made of: where its files are, its data, and what it quotes from tested code.
 *
 * <p>Nothing here knows AsciiDoc or pages; every error names the file, the line and the fix.
 */
package gradus.book.content;
