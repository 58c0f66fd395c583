/**
 * Lesson 1's engine in the reader's page: a program that can be edited, and a network that learns.
 *
 * <p>The build compiles {@link gradus.book.live.LiveEngine} to a script, {@code engine.js}, with
 * all that it needs: the engine, the programs, the figures. The rest of a page is {@code
 * explorer.js} and {@code moons.js}. Everything but the thin layer towards JavaScript also runs on
 * the JVM, where it is tested; another test holds the script's numbers to the JVM's.
 */
package gradus.book.live;
