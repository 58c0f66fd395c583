package gradus.vgpu.compile;

import gradus.vgpu.ptx.ControlFlow;
import gradus.vgpu.ptx.Function;
import gradus.vgpu.ptx.Liveness;
import gradus.vgpu.ptx.Module;
import gradus.vgpu.ptx.PtxException;
import gradus.vgpu.run.KernelCode;
import gradus.vgpu.run.KernelProgram;
import java.lang.invoke.MethodHandles;
import java.util.List;
import java.util.Map;
import org.objectweb.asm.ClassTooLargeException;
import org.objectweb.asm.ClassWriter;
import org.objectweb.asm.Label;
import org.objectweb.asm.MethodTooLargeException;
import org.objectweb.asm.MethodVisitor;
import org.objectweb.asm.Opcodes;

/** Compiles a kernel to a class. */
public final class KernelCompiler {
  private static final String SUPER = "gradus/vgpu/run/KernelCode";
  static final String NAME = "gradus/vgpu/compile/Compiled";
  static final String PHASE = "(Lgradus/vgpu/run/Frame;II)V";

  private KernelCompiler() {}

  /**
   * Compiles a kernel.
   *
   * @param globals addresses of the module's global variables, by name
   * @throws gradus.vgpu.ptx.PtxException if it uses what this device does not have
   */
  public static KernelProgram compile(
      Function kernel, Module module, Map<String, Long> globals, AccessMode mode) {
    Function function = Inliner.inline(kernel, module);
    Layout layout = Layout.of(function, module.variables(), globals);
    Origins origins = new Origins(function);
    Kind[] kinds = RegisterKinds.of(function);
    Derived derived = new Derived(function, mode.proves());
    Shape shape = new Shape(function, layout, kinds, origins, new Extents(function), derived, mode);
    ControlFlow flow = ControlFlow.of(function);
    Liveness liveness = Liveness.of(flow);
    Cuts cuts = new Cuts(flow, liveness, derived);
    Points points;
    Kept kept;
    ClassWriter writer;
    do {
      points = Points.of(function, cuts.places());
      kept = new Kept(shape, liveness);
      writer = write(shape, points, kept, cuts);
    } while (writer == null);
    KernelCode code = load(bytes(writer, function));
    return new KernelProgram(
        function,
        code,
        List.copyOf(points.all()),
        origins.slotOfSite(),
        origins.slots(),
        origins.variables(),
        kept.count(Kind.INT),
        kept.count(Kind.LONG),
        kept.count(Kind.FLOAT),
        kept.count(Kind.DOUBLE),
        layout.sharedBytes(),
        layout.localBytes(),
        layout.shared(),
        layout.addresses());
  }

  /** Writes the class; returns null if a part is too long, and says where to cut it. */
  private static ClassWriter write(Shape shape, Points points, Kept kept, Cuts cuts) {
    // Version 49 needs no stack map frames.
    ClassWriter writer = new ClassWriter(ClassWriter.COMPUTE_MAXS);
    writer.visit(
        Opcodes.V1_5, Opcodes.ACC_PUBLIC | Opcodes.ACC_FINAL, NAME, null, SUPER, new String[0]);
    MethodVisitor made = writer.visitMethod(Opcodes.ACC_PUBLIC, "<init>", "()V", null, null);
    made.visitCode();
    made.visitVarInsn(Opcodes.ALOAD, 0);
    made.visitMethodInsn(Opcodes.INVOKESPECIAL, SUPER, "<init>", "()V", false);
    made.visitInsn(Opcodes.RETURN);
    made.visitMaxs(0, 0);
    made.visitEnd();
    Phases phases = new Phases(writer, shape, points, kept, cuts);
    boolean isCut = phases.write();
    choice(writer, "run", phases.some());
    choice(writer, "runAll", phases.all());
    writer.visitEnd();
    return isCut ? null : writer;
  }

  private static byte[] bytes(ClassWriter writer, Function function) {
    try {
      return writer.toByteArray();
    } catch (MethodTooLargeException | ClassTooLargeException problem) {
      throw PtxException.unsupported("a kernel as long as " + function.name(), function.location());
    }
  }

  /** Writes a method that calls a phase by number. */
  private static void choice(ClassWriter writer, String name, List<String> methods) {
    MethodVisitor run =
        writer.visitMethod(Opcodes.ACC_PUBLIC, name, "(Lgradus/vgpu/run/Frame;III)V", null, null);
    run.visitCode();
    Label[] labels = new Label[methods.size()];
    for (int i = 0; i < labels.length; i++) {
      labels[i] = new Label();
    }
    Label none = new Label();
    run.visitVarInsn(Opcodes.ILOAD, 2);
    run.visitTableSwitchInsn(0, labels.length - 1, none, labels);
    for (int i = 0; i < labels.length; i++) {
      run.visitLabel(labels[i]);
      run.visitVarInsn(Opcodes.ALOAD, 1);
      run.visitVarInsn(Opcodes.ILOAD, 3);
      run.visitVarInsn(Opcodes.ILOAD, 4);
      run.visitMethodInsn(Opcodes.INVOKESTATIC, NAME, methods.get(i), PHASE, false);
      run.visitInsn(Opcodes.RETURN);
    }
    run.visitLabel(none);
    run.visitInsn(Opcodes.RETURN);
    run.visitMaxs(0, 0);
    run.visitEnd();
  }

  private static KernelCode load(byte[] bytes) {
    try {
      return (KernelCode)
          MethodHandles.lookup()
              .defineHiddenClass(bytes, true)
              .lookupClass()
              .getDeclaredConstructor()
              .newInstance();
    } catch (ReflectiveOperationException problem) {
      throw new LinkageError("the kernel's class cannot be loaded", problem);
    }
  }
}
