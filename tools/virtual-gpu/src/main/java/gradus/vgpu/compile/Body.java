package gradus.vgpu.compile;

import gradus.vgpu.ptx.Instruction;
import gradus.vgpu.ptx.Operand;
import gradus.vgpu.ptx.PtxException;
import gradus.vgpu.ptx.Register;
import gradus.vgpu.ptx.Type;
import java.util.BitSet;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import org.objectweb.asm.Label;
import org.objectweb.asm.Opcodes;

/** Writes the code of a section's instructions, for one thread. */
final class Body {
  private final Section section;
  private final Points points;
  private final Kept kept;
  private final List<Instruction> instructions;
  private final SortedMap<Integer, Integer> lengths = new TreeMap<>();

  Body(Section section, Points points, Kept kept) {
    this.section = section;
    this.points = points;
    this.kept = kept;
    this.instructions = section.function().body();
  }

  /** Returns how many bytes each instruction takes that was written, by index. */
  SortedMap<Integer, Integer> lengths() {
    return lengths;
  }

  /** Writes all instructions in the order of the text. */
  void write(Code code) {
    int size = instructions.size();
    BitSet places = section.places();
    int first = places.nextSetBit(0);
    if (first != section.start() && section.start() < size) {
      code.out.visitJumpInsn(Opcodes.GOTO, code.label(section.start()));
    }
    for (int index = first; index >= 0; index = places.nextSetBit(index + 1)) {
      code.out.visitLabel(code.label(index));
      if (section.isCut(index)) {
        cut(code, index);
      } else {
        instruction(code, index);
      }
    }
    code.out.visitLabel(code.label(size));
    code.exit();
    measure(code, places);
  }

  private void instruction(Code code, int index) {
    Instruction in = instructions.get(index);
    code.at(index, in);
    if (in.guard() != null) {
      guard(code, in, code.label(index + 1));
    }
    Integer point = points.waits().get(index);
    if (point != null) {
      Waits.bring(code, in);
      keep(code, kept.across(index));
      code.leave(point);
      return;
    }
    Family family = Families.of(in.op());
    if (family == null) {
      throw PtxException.unsupported("the instruction " + in, in.location());
    }
    family.write(code, in);
  }

  private static void guard(Code code, Instruction in, Label skip) {
    code.push(new Operand.Reg(in.guard().register(), false), Type.PRED);
    if (code.shape.mode().counts() && in.op().equals("bra")) {
      Observer.branch(code);
    }
    code.out.visitJumpInsn(in.guard().isNegated() ? Opcodes.IFNE : Opcodes.IFEQ, skip);
  }

  /** Leaves where the code is cut. */
  private void cut(Code code, int index) {
    code.frameField("rounds", "[I");
    code.out.visitVarInsn(Opcodes.ILOAD, Code.THREAD_LOCAL);
    code.out.visitVarInsn(Opcodes.ILOAD, code.budget());
    code.out.visitInsn(Opcodes.IASTORE);
    keep(code, kept.before(index));
    code.leave(points.cuts().get(index));
  }

  /** Stores those of some registers that the frame does not hold yet. */
  private void keep(Code code, List<Register> registers) {
    registers.stream().filter(section::changes).forEach(register -> kept.store(code, register));
  }

  private void measure(Code code, BitSet places) {
    int end = code.label(instructions.size()).getOffset();
    for (int index = places.length() - 1; index >= 0; index = places.previousSetBit(index - 1)) {
      int at = code.label(index).getOffset();
      if (section.contains(index)) {
        lengths.merge(index, end - at, Math::max);
      }
      end = at;
    }
  }
}
