/**
 * One source: the solutions, and everything that is made from them.
 *
 * <p>A solution's marked regions are read by {@link gradus.course.source.SolutionTree}, which
 * renders any variant of it: starters with stubs, later exercises stubbed, a planted mistake in one
 * region. {@link gradus.course.source.Starters} puts the starters into the students' rooms, and
 * never overwrites a student's work.
 */
package gradus.course.source;
