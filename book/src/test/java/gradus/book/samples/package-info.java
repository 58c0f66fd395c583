/** The tutorials' programs held against PyTorch, and the errata against the engine. */
package gradus.book.samples;
