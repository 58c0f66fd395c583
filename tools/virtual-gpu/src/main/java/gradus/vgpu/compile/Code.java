package gradus.vgpu.compile;

import gradus.vgpu.ptx.Instruction;
import gradus.vgpu.ptx.Operand;
import gradus.vgpu.ptx.PtxException;
import gradus.vgpu.ptx.Register;
import gradus.vgpu.ptx.Type;
import gradus.vgpu.run.Frame;
import java.lang.reflect.Method;
import java.lang.reflect.Modifier;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.objectweb.asm.Label;
import org.objectweb.asm.MethodVisitor;
import org.objectweb.asm.Opcodes;

/** Writes the bytecode of one phase: registers are local variables, operands go to the stack. */
final class Code extends Bytecode {
  static final String FRAME = "gradus/vgpu/run/Frame";
  static final int FRAME_LOCAL = 0;
  static final int THREAD_LOCAL = 1;

  final Shape shape;
  private final Map<Integer, Integer> locals = new HashMap<>();
  private final Map<String, Integer> named = new HashMap<>();
  private final Map<Integer, Label> labels = new HashMap<>();
  private int nextLocal = 3;

  /** A parameter that is read: loaded once for all threads. */
  record Loaded(int offset, Type type) {}

  final Map<String, Loaded> parameters = new TreeMap<>();
  final Set<Integer> caches = new TreeSet<>();
  boolean usesShared;
  Label nextThread = new Label();

  /** What is proven of the row of threads that the code is for; null if nothing is. */
  final Row row;

  private int site;
  private Instruction instruction;

  Code(MethodVisitor out, Shape shape, boolean hasRows) {
    super(out);
    this.shape = shape;
    this.row = hasRows ? new Row(this) : null;
  }

  void at(int site, Instruction instruction) {
    this.site = site;
    this.instruction = instruction;
  }

  int site() {
    return site;
  }

  PtxException unsupported() {
    return unsupported("the instruction " + instruction);
  }

  PtxException unsupported(String what) {
    return PtxException.unsupported(what, instruction.location());
  }

  Label label(int index) {
    return labels.computeIfAbsent(index, i -> new Label());
  }

  // Local variables

  int local(Register register) {
    return locals.computeIfAbsent(
        register.number(), number -> reserve(shape.kind(register).size()));
  }

  int local(String name, int size) {
    return named.computeIfAbsent(name, key -> reserve(size));
  }

  private int reserve(int size) {
    nextLocal += size;
    return nextLocal - size;
  }

  /** Returns the local that holds a parameter's bytes at an offset. */
  int parameter(int offset, Type type) {
    String name = "parameter " + offset + ' ' + type.name();
    parameters.put(name, new Loaded(offset, type));
    return local(name, Kind.of(type).size());
  }

  /** Returns the locals of the buffer which accesses of a slot have hit last. */
  Place.Buffer cache(int slot) {
    caches.add(slot);
    return Place.Buffer.of(this, "cache " + slot);
  }

  int reach() {
    return local("reach", 1);
  }

  Place.Buffer shared() {
    usesShared = true;
    return Place.Buffer.of(this, "shared");
  }

  Place.Buffer parameterMemory() {
    return Place.Buffer.of(this, "parameters");
  }

  Place.Buffer localMemory() {
    return Place.Buffer.of(this, "local memory");
  }

  /** Pushes the first of the threads that the method is for, and the first behind them. */
  void pushThreads() {
    out.visitVarInsn(Opcodes.ILOAD, THREAD_LOCAL);
    out.visitVarInsn(Opcodes.ILOAD, 2);
  }

  /** Returns the local that counts how often the thread may still go round loops. */
  int budget() {
    return local("budget", 1);
  }

  /** Computes a {@link Derived} register. */
  void compute(int index) {
    Instruction in = shape.function().body().get(index);
    at(index, in);
    Families.of(in.op()).write(this, in);
  }

  /** Loads what is read of the parameters; written when all that reads them is. */
  void loadParameters() {
    frameField("parameters", Place.ALLOCATION);
    parameterMemory().store(this);
    for (Loaded loaded : parameters.values()) {
      int index = local("index", 1);
      constant(loaded.offset());
      out.visitVarInsn(Opcodes.ISTORE, index);
      new Place(parameterMemory(), index).get(this, 0, loaded.type(), 0);
      int to = parameter(loaded.offset(), loaded.type());
      out.visitVarInsn(Kind.of(loaded.type()).store(), to);
    }
  }

  /** Ends the thread, which goes round a loop at the site on the stack too often. */
  void endless() {
    callStatic(Frame.class, "endless", "(I)Lgradus/vgpu/memory/KernelFault;");
    out.visitInsn(Opcodes.ATHROW);
  }

  /** Ends the thread. */
  void exit() {
    leave(Frame.EXIT);
  }

  /** Stores where the thread goes on, and turns to the next thread. */
  void leave(int point) {
    if (row == null || row.target() != point) {
      out.visitVarInsn(Opcodes.ALOAD, local("pc", 1));
      out.visitVarInsn(Opcodes.ILOAD, THREAD_LOCAL);
      constant(point);
      out.visitInsn(Opcodes.IASTORE);
    }
    out.visitJumpInsn(Opcodes.GOTO, nextThread);
  }

  // Values

  /** Pushes an operand as a value of a type. */
  void push(Operand operand, Type type) {
    Kind kind = Kind.of(type);
    if (operand instanceof Operand.Reg reg) {
      Kind from = shape.kind(reg.register());
      out.visitVarInsn(from.load(), local(reg.register()));
      convert(from, kind, false);
      narrow(type, reg.register().type());
      if (reg.isNegated()) {
        constant(1);
        out.visitInsn(Opcodes.IXOR);
      }
    } else if (operand instanceof Operand.Constant constant) {
      pushConstant(constant, type);
    } else if (operand instanceof Operand.Special special) {
      Kind given = SpecialRegisters.push(this, special.name());
      convert(given, kind, false);
    } else if (operand instanceof Operand.Symbol symbol) {
      constant(shape.address(symbol.name(), instruction) + symbol.offset());
      convert(Kind.LONG, kind, false);
    } else {
      throw unsupported();
    }
  }

  private void pushConstant(Operand.Constant constant, Type type) {
    long bits = constant.bits();
    switch (Kind.of(type)) {
      case INT -> constant(narrowed(type, (int) floatAs32(constant, type)));
      case LONG -> constant(bits);
      case FLOAT -> {
        if (constant.type() == Type.F64) {
          out.visitLdcInsn((float) Double.longBitsToDouble(bits));
        } else {
          out.visitLdcInsn(Float.intBitsToFloat((int) bits));
        }
      }
      case DOUBLE -> {
        if (constant.type() == Type.F32) {
          out.visitLdcInsn((double) Float.intBitsToFloat((int) bits));
        } else {
          out.visitLdcInsn(Double.longBitsToDouble(bits));
        }
      }
    }
  }

  private static long floatAs32(Operand.Constant constant, Type type) {
    return constant.type() == Type.F64 && type.bytes() == 4
        ? Float.floatToRawIntBits((float) Double.longBitsToDouble(constant.bits()))
        : constant.bits();
  }

  private static int narrowed(Type type, int value) {
    return switch (type) {
      case U8, B8 -> value & 0xff;
      case S8 -> (byte) value;
      case U16, B16, F16, BF16 -> value & 0xffff;
      case S16 -> (short) value;
      case PRED -> value != 0 ? 1 : 0;
      default -> value;
    };
  }

  private void narrow(Type type, Type held) {
    if (held != Type.PRED && Kind.of(type) == Kind.INT) {
      narrow(type);
    }
  }

  /** Pops a value of a type into a destination. */
  void pop(Operand operand, Type type) {
    pop(operand, Kind.of(type), type.isSigned());
  }

  void pop(Operand operand, Kind kind, boolean isSigned) {
    if (operand instanceof Operand.Reg reg) {
      Kind to = shape.kind(reg.register());
      convert(kind, to, isSigned);
      out.visitVarInsn(to.store(), local(reg.register()));
    } else if (operand == null || operand instanceof Operand.Sink) {
      out.visitInsn(kind.size() == 2 ? Opcodes.POP2 : Opcodes.POP);
    } else {
      throw unsupported();
    }
  }

  // Calls

  /** Returns a class of the arithmetic package by name. */
  Class<?> arithmetic(String name) {
    try {
      return Class.forName("gradus.vgpu.arithmetic." + name);
    } catch (ClassNotFoundException missing) {
      throw unsupported();
    }
  }

  /** Calls a static method by name and the kinds of its arguments; returns its result's kind. */
  Kind call(Class<?> owner, String name, Kind... arguments) {
    Class<?>[] types = new Class<?>[arguments.length];
    for (int i = 0; i < types.length; i++) {
      types[i] = arguments[i].javaType();
    }
    Method method;
    try {
      method = owner.getMethod(name, types);
    } catch (NoSuchMethodException missing) {
      throw unsupported();
    }
    if (!Modifier.isStatic(method.getModifiers())) {
      throw unsupported();
    }
    callStatic(owner, name, org.objectweb.asm.Type.getMethodDescriptor(method));
    return method.getReturnType() == void.class ? null : Kind.of(method.getReturnType());
  }

  void callFrame(String name, String descriptor) {
    out.visitMethodInsn(Opcodes.INVOKEVIRTUAL, FRAME, name, descriptor, false);
  }

  void frameField(String name, String descriptor) {
    out.visitVarInsn(Opcodes.ALOAD, FRAME_LOCAL);
    out.visitFieldInsn(Opcodes.GETFIELD, FRAME, name, descriptor);
  }

  /** Pushes this thread's element of an array of the frame. */
  void frameElement(String name, Kind kind) {
    frameField(name, "[" + kind.descriptor());
    out.visitVarInsn(Opcodes.ILOAD, THREAD_LOCAL);
    out.visitInsn(kind.opcode(Opcodes.IALOAD));
  }

  /** Stores an operand as this thread's element of an array of the frame. */
  void storeFrameElement(String name, Operand operand, Type type) {
    Kind kind = Kind.of(type);
    frameField(name, "[" + kind.descriptor());
    out.visitVarInsn(Opcodes.ILOAD, THREAD_LOCAL);
    push(operand, type);
    out.visitInsn(kind.opcode(Opcodes.IASTORE));
  }
}
