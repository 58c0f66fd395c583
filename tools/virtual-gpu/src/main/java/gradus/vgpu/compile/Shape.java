package gradus.vgpu.compile;

import gradus.vgpu.ptx.Function;
import gradus.vgpu.ptx.Instruction;
import gradus.vgpu.ptx.PtxException;
import gradus.vgpu.ptx.Register;

/**
 * What the code of all phases of a kernel shares.
 *
 * @param function without calls of functions that have a body
 * @param layout where its variables lie
 * @param kinds of JVM values that hold its registers, by number
 * @param origins which pointers its accesses use
 * @param extents how much memory around its loads counts with them
 * @param derived which registers can be computed again
 */
record Shape(
    Function function,
    Layout layout,
    Kind[] kinds,
    Origins origins,
    Extents extents,
    Derived derived,
    AccessMode mode) {
  /** Returns the same with other registers that can be computed again. */
  Shape with(Derived others) {
    return new Shape(function, layout, kinds, origins, extents, others, mode);
  }

  Kind kind(Register register) {
    return kinds[register.number()];
  }

  /** Returns the address of a variable in its own space. */
  long address(String name, Instruction user) {
    Long address = layout.addresses().get(name);
    if (address == null) {
      String what =
          "the address of " + name + ", a function or a variable with a function's address,";
      throw PtxException.unsupported(what, user.location());
    }
    return address;
  }
}
