package gradus.figures.program;

/**
 * One line of a program.
 *
 * @param name what it computes, or "" if the result has no name
 */
record Statement(String name, Expression expression) {}
