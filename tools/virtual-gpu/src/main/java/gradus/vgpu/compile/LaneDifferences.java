package gradus.vgpu.compile;

import gradus.vgpu.arithmetic.Lanes;
import gradus.vgpu.ptx.Instruction;
import gradus.vgpu.ptx.Type;

/**
 * {@code vabsdiff2} and {@code vabsdiff4} of unsigned lanes: of all instructions for lanes only
 * these are still written by compilers.
 */
final class LaneDifferences implements Family {
  @Override
  public void write(Code code, Instruction in) {
    if (in.has("sat") || !in.types().stream().allMatch(type -> type == Type.U32)) {
      throw code.unsupported();
    }
    // The third operand is what is added to, or what lanes get that no mask chooses: here none.
    int operands = in.has("add") ? 3 : 2;
    Kind[] kinds = new Kind[operands];
    for (int i = 1; i <= operands; i++) {
      code.push(in.operands().get(i), Type.B32);
      kinds[i - 1] = Kind.INT;
    }
    String name = in.op() + (in.has("add") ? "Add" : "");
    code.call(Lanes.class, name, kinds);
    code.pop(in.operands().get(0), Type.U32);
  }
}
