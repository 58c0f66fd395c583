package gradus.vgpu.compile;

import gradus.vgpu.ptx.Instruction;
import gradus.vgpu.ptx.Operand;
import gradus.vgpu.ptx.Register;
import gradus.vgpu.ptx.Space;
import gradus.vgpu.ptx.Type;
import java.util.List;
import org.objectweb.asm.Opcodes;

/** Loads and stores. */
final class Memory implements Family {
  @Override
  public void write(Code code, Instruction in) {
    switch (in.op()) {
      case "ld", "ldu" -> load(code, in);
      case "st" -> store(code, in);
      default -> throw code.unsupported();
    }
  }

  /** Returns the space that an access names; generic if it names none. */
  static Space space(Instruction in) {
    for (String word : in.modifiers()) {
      switch (word) {
        case "global" -> {
          return Space.GLOBAL;
        }
        case "shared", "shared::cta" -> {
          return Space.SHARED;
        }
        case "local" -> {
          return Space.LOCAL;
        }
        case "const" -> {
          return Space.CONST;
        }
        case "param", "param::entry" -> {
          return Space.PARAM;
        }
        default -> {}
      }
    }
    return Space.GENERIC;
  }

  private static List<Operand> elements(Operand operand) {
    return operand instanceof Operand.Group group ? group.members() : List.of(operand);
  }

  private static void load(Code code, Instruction in) {
    Operand to = in.operands().get(0);
    Operand.Address address = (Operand.Address) in.operands().get(1);
    List<Operand> elements = elements(to);
    Type type = in.type();
    if (isParameter(in)) {
      parameters(code, in, address, elements, type);
      return;
    }
    int bytes = type.bytes() * elements.size();
    Place place = Place.find(code, in, address, bytes);
    int extent = code.shape.mode().isTracked() ? code.shape.extents().of(address, bytes) : 0;
    for (int i = 0; i < elements.size(); i++) {
      Type as = in(code, elements.get(i), type);
      place.get(code, i * type.bytes(), as, extent);
      code.pop(elements.get(i), as);
    }
  }

  /** Returns whether an access is to a parameter at a known offset, which a local holds. */
  static boolean isParameter(Instruction in) {
    return in.op().equals("ld")
        && space(in) == Space.PARAM
        && in.operands().get(1) instanceof Operand.Address address
        && address.base() instanceof Operand.Symbol;
  }

  private static void parameters(
      Code code, Instruction in, Operand.Address address, List<Operand> elements, Type type) {
    Operand.Symbol symbol = (Operand.Symbol) address.base();
    int at = (int) (code.shape.address(symbol.name(), in) + symbol.offset() + address.offset());
    for (int i = 0; i < elements.size(); i++) {
      Type as = in(code, elements.get(i), type);
      Kind kind = Kind.of(as);
      code.out.visitVarInsn(kind.load(), code.parameter(at + i * type.bytes(), as));
      code.pop(elements.get(i), as);
    }
  }

  private static void store(Code code, Instruction in) {
    Operand.Address address = (Operand.Address) in.operands().get(0);
    List<Operand> elements = elements(in.operands().get(1));
    Type type = in.type();
    Place place = Place.find(code, in, address, type.bytes() * elements.size());
    for (int i = 0; i < elements.size(); i++) {
      Type as = in(code, elements.get(i), type);
      Operand element = elements.get(i);
      place.put(code, i * type.bytes(), as, () -> code.push(element, as));
    }
  }

  /** Returns the type as which an element is accessed, so that its register's kind stays. */
  private static Type in(Code code, Operand element, Type type) {
    return element instanceof Operand.Reg reg
        ? Comparisons.as(code.shape.kind(reg.register()), type)
        : type;
  }

  static String accessor(Type type) {
    return switch (type) {
      case F32 -> "Float";
      case F64 -> "Double";
      default ->
          switch (type.bytes()) {
            case 1 -> "Byte";
            case 2 -> "Short";
            case 4 -> "Int";
            default -> "Long";
          };
    };
  }

  static void pushAddress(Code code, Instruction in, Operand.Address operand) {
    Operand base = operand.base();
    if (base instanceof Operand.Reg reg) {
      Register register = reg.register();
      if (code.shape.kind(register) == Kind.INT) {
        // An address of 32 bits below 0 stays below 0, so that a report can tell by how much.
        code.push(base, Type.S32);
        if (operand.offset() != 0) {
          code.constant((int) operand.offset());
          code.out.visitInsn(Opcodes.IADD);
        }
        code.out.visitInsn(Opcodes.I2L);
        return;
      }
      code.push(base, Type.U64);
      if (operand.offset() != 0) {
        code.constant(operand.offset());
        code.out.visitInsn(Opcodes.LADD);
      }
    } else if (base instanceof Operand.Symbol symbol) {
      code.constant(code.shape.address(symbol.name(), in) + symbol.offset() + operand.offset());
    } else {
      code.constant(operand.offset());
    }
  }
}
