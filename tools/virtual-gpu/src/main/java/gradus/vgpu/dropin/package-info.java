/**
 * Makes the drop-in classes at build time: JCuda's own, with our methods in place of native ones.
 *
 * <p>They lie before jcuda.jar on the class path, so that a program which knows nothing of the
 * virtual GPU runs on it. Constants, overloads and the checking of results stay the genuine ones.
 */
package gradus.vgpu.dropin;
