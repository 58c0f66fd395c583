/**
 * CUDA C to PTX: NVRTC where it can be loaded, else clang, else texts that were compiled before.
 *
 * <p>{@link gradus.vgpu.compiler.CompilerChain} chooses; each {@link gradus.vgpu.compiler.Compiler}
 * says what it lacks and how to get it. The prelude gives clang what NVRTC declares, and no more,
 * so that a kernel that compiles here compiles on a machine with CUDA too.
 */
package gradus.vgpu.compiler;
