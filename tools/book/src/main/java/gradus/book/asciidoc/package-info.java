/**
 * What AsciiDoc needs to know to write this course's book: a block macro for everything that is
 * computed or quoted, and checks of what authors write.
 *
 * <p>{@link gradus.book.asciidoc.BookExtension} is the way in. A macro is a {@link
 * gradus.book.asciidoc.BookMacro} that fills a {@link gradus.book.asciidoc.Fragment}; what it shows
 * comes from {@link gradus.book.content.Book}.
 */
package gradus.book.asciidoc;
