/** A lesson small enough to be wrong in every way. */
package mini;
