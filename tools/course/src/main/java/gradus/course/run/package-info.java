/**
 * Compiles sources in memory and runs an exercise's tests on them, all inside this JVM.
 *
 * <p>Hundreds of variants of a lesson (one exercise stubbed, one planted mistake) are proved in the
 * time that one Maven build takes, and a student's check answers in about a second.
 */
package gradus.course.run;
