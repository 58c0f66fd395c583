package gradus.vgpu.compile;

import gradus.vgpu.ptx.Instruction;

/** Instructions that are compiled in the same way. */
interface Family {
  /** Writes the code of one instruction. */
  void write(Code code, Instruction instruction);
}
