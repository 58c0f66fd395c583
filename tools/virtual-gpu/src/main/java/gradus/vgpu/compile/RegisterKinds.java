package gradus.vgpu.compile;

import gradus.vgpu.ptx.Function;
import gradus.vgpu.ptx.Register;

/** Chooses the kind of JVM value that holds each register. */
final class RegisterKinds {
  private RegisterKinds() {}

  static Kind[] of(Function function) {
    Kind[] kinds = new Kind[function.registers().size()];
    for (Register register : function.registers()) {
      kinds[register.number()] = Kind.of(register.type());
    }
    return kinds;
  }
}
