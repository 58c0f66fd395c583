package gradus.book.asciidoc;

import gradus.book.content.Book;

/**
 * A macro as an author wrote it.
 *
 * @param target what stands before the brackets
 * @param options what stands in them
 * @param title the line {@code .Title} above it, in AsciiDoc, or ""
 * @param id the id given above it, or ""
 * @param book what the macro may show
 */
record MacroCall(String target, MacroOptions options, String title, String id, Book book) {}
