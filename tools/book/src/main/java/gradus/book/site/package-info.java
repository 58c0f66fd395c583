/**
 * The site: wraps the pages that Asciidoctor wrote in the book's template, renders their
 * mathematics, and lets nothing broken through.
 *
 * <p>Nothing is left for the reader's machine to fetch or to compute: every link is checked, every
 * formula is set, and the search has its data. The pages work from a folder, without a server.
 */
package gradus.book.site;
