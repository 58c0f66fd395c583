/**
 * What a lesson contains: its {@code lesson.yaml}, read and checked.
 *
 * <p>Every key is required, and every error names the file, the line and the fix, so that an author
 * never has to read this code. {@link gradus.course.manifest.Course#read} is the way in.
 */
package gradus.course.manifest;
