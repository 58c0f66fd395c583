package gradus.vgpu.compile;

import gradus.vgpu.ptx.Type;
import org.objectweb.asm.Opcodes;

/** The four kinds of JVM values that registers become. */
enum Kind {
  INT("I", int.class, Opcodes.ILOAD, Opcodes.ISTORE, 0),
  LONG("J", long.class, Opcodes.LLOAD, Opcodes.LSTORE, 1),
  FLOAT("F", float.class, Opcodes.FLOAD, Opcodes.FSTORE, 2),
  DOUBLE("D", double.class, Opcodes.DLOAD, Opcodes.DSTORE, 3);

  private final String descriptor;
  private final Class<?> javaType;
  private final int load;
  private final int store;
  private final int shift;

  Kind(String descriptor, Class<?> javaType, int load, int store, int shift) {
    this.descriptor = descriptor;
    this.javaType = javaType;
    this.load = load;
    this.store = store;
    this.shift = shift;
  }

  /** Returns the kind that holds values of a type. */
  static Kind of(Type type) {
    return switch (type) {
      case B64, U64, S64 -> LONG;
      case F32 -> FLOAT;
      case F64 -> DOUBLE;
      default -> INT;
    };
  }

  static Kind of(Class<?> javaType) {
    for (Kind kind : values()) {
      if (kind.javaType == javaType) {
        return kind;
      }
    }
    throw new IllegalArgumentException("no register holds a " + javaType);
  }

  String descriptor() {
    return descriptor;
  }

  Class<?> javaType() {
    return javaType;
  }

  int load() {
    return load;
  }

  int store() {
    return store;
  }

  /** Returns how many local variables one value takes. */
  int size() {
    return this == LONG || this == DOUBLE ? 2 : 1;
  }

  /** Returns the instruction for this kind, given the one for int, such as IADD. */
  int opcode(int forInt) {
    return forInt + shift;
  }
}
