/**
 * Makes JVM bytecode of PTX.
 *
 * <p>A kernel becomes a class with a method for its beginning and one for each point at which its
 * threads wait. The method runs a loop over the threads that are there, up to the next such points.
 * {@code s[i] = x[i]; __syncthreads(); y[i] = s[i + 1];} becomes two, and the first is, in Java:
 *
 * <pre>{@code
 * static void phase0(Frame frame, int first, int end) {
 *   for (int t = first; t < end; t++) {
 *     if (frame.pc[t] == 0) {       // it is at this point
 *       ...                         // s[i] = x[i], each access checked; i is a local variable
 *       frame.ints[slot + t] = i;   // what it needs later is kept
 *       frame.pc[t] = 1;            // now it waits at the barrier
 *     }
 *   }
 * }
 * }</pre>
 *
 * <p>A way through the package:
 *
 * <ul>
 *   <li>What is compiled. {@link Inliner} leaves one function without calls, {@link Layout} places
 *       its variables, {@link Points} lists where threads wait, and {@link Section} is the code
 *       from one point to the next ones. {@link Cuts} divides what the JVM would find too long.
 *   <li>How. {@link KernelCompiler} makes the class, {@link Phases} its methods, {@link Phase} one
 *       of them, and {@link Body} what one thread executes. {@link Families} knows who compiles an
 *       instruction; each {@link Family} writes to {@link Code}. {@link Place} checks an access,
 *       and {@link Kept} says what of a thread is kept while it waits.
 *   <li>What makes it fast, and could be left out. {@link Derived} finds registers that can be
 *       computed again; {@link Row} proves the accesses of many threads before the first one runs;
 *       {@link Idle} passes over threads with nothing to do; {@link Lead} executes once what all
 *       threads would, as far as {@link Likely} was right.
 * </ul>
 */
package gradus.vgpu.compile;
