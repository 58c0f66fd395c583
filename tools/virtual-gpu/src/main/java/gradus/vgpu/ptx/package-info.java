/** PTX, the assembly language of NVIDIA GPUs, as data: what the parser makes of a text. */
package gradus.vgpu.ptx;
