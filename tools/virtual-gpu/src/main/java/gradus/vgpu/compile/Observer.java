package gradus.vgpu.compile;

import gradus.vgpu.ptx.Instruction;
import gradus.vgpu.ptx.Space;
import gradus.vgpu.run.Races;
import gradus.vgpu.run.Traffic;
import org.objectweb.asm.Opcodes;

/** Tells those who look for races or count about accesses and branches. */
final class Observer {
  private Observer() {}

  /** Writes the calls for an access whose address is in a local. */
  static void access(Code code, Instruction in, int address, int bytes) {
    Space space = Memory.space(in);
    String what =
        switch (in.op()) {
          case "st" -> "write";
          case "atom", "red" -> "atomic";
          default -> "read";
        };
    boolean mayBeShared = space == Space.SHARED || space == Space.GENERIC;
    if (code.shape.mode().findsRaces() && mayBeShared) {
      tell(code, Races.class, what, address, bytes);
    }
    if (code.shape.mode().counts() && (mayBeShared || space == Space.GLOBAL)) {
      tell(code, Traffic.class, what, address, bytes);
    }
  }

  private static void tell(Code code, Class<?> whom, String what, int address, int bytes) {
    code.out.visitVarInsn(Opcodes.ALOAD, Code.FRAME_LOCAL);
    code.out.visitVarInsn(Opcodes.ILOAD, Code.THREAD_LOCAL);
    code.out.visitVarInsn(Opcodes.LLOAD, address);
    code.constant(bytes);
    code.constant(code.site());
    code.callStatic(whom, what, "(Lgradus/vgpu/run/Frame;IJII)V");
  }

  /** Writes the call for a branch; the predicate, 1 if the thread goes on with it, is on top. */
  static void branch(Code code) {
    int taken = code.local("taken", 1);
    code.out.visitVarInsn(Opcodes.ISTORE, taken);
    code.out.visitVarInsn(Opcodes.ALOAD, Code.FRAME_LOCAL);
    code.out.visitVarInsn(Opcodes.ILOAD, Code.THREAD_LOCAL);
    code.out.visitVarInsn(Opcodes.ILOAD, taken);
    code.constant(code.site());
    code.callStatic(Traffic.class, "branch", "(Lgradus/vgpu/run/Frame;III)V");
    code.out.visitVarInsn(Opcodes.ILOAD, taken);
  }
}
