/**
 * Runs a compiled kernel: blocks on processors, threads of a block one after the other up to the
 * next point where they wait for each other.
 */
package gradus.vgpu.run;
