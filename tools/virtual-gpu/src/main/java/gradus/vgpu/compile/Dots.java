package gradus.vgpu.compile;

import gradus.vgpu.ptx.Instruction;
import gradus.vgpu.ptx.Type;

/** {@code dp4a} and {@code dp2a}, dot products of bytes. */
final class Dots implements Family {
  @Override
  public void write(Code code, Instruction in) {
    for (int i = 1; i <= 3; i++) {
      code.push(in.operands().get(i), Type.B32);
    }
    String half = in.has("lo") ? "Lo" : in.has("hi") ? "Hi" : "";
    String signs =
        (in.types().get(0).isSigned() ? "S" : "U") + (in.types().get(1).isSigned() ? "s" : "u");
    code.call(
        gradus.vgpu.arithmetic.Dots.class, in.op() + half + signs, Kind.INT, Kind.INT, Kind.INT);
    code.pop(in.operands().get(0), Type.S32);
  }
}
