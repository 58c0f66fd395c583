package gradus.vgpu.compile;

import gradus.vgpu.ptx.ControlFlow;
import gradus.vgpu.ptx.Function;
import gradus.vgpu.ptx.Instruction;
import gradus.vgpu.ptx.Liveness;
import gradus.vgpu.ptx.Module;
import gradus.vgpu.run.KernelCode;
import gradus.vgpu.run.KernelProgram;
import gradus.vgpu.run.ResumePoint;
import java.lang.invoke.MethodHandles;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.objectweb.asm.ClassWriter;
import org.objectweb.asm.Label;
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
    Shape shape = new Shape(function, layout, kinds, origins, new Derived(function), mode);
    Liveness liveness = Liveness.of(ControlFlow.of(function));
    List<ResumePoint> points = new ArrayList<>();
    Map<Integer, Integer> pointAt = new HashMap<>();
    points.add(new ResumePoint(ResumePoint.Kind.NONE, -1, null));
    for (int i = 0; i < function.body().size(); i++) {
      Instruction in = function.body().get(i);
      ResumePoint.Kind kind = ResumePoint.kindOf(in);
      if (kind != ResumePoint.Kind.NONE) {
        pointAt.put(i, points.size());
        points.add(new ResumePoint(kind, i, in));
      }
    }
    Slots slots = new Slots();
    KernelCode code = load(write(shape, liveness, points, pointAt, slots));
    return new KernelProgram(
        function,
        code,
        List.copyOf(points),
        origins.slotOfSite(),
        origins.slots(),
        origins.variables(),
        slots.count(Kind.INT),
        slots.count(Kind.LONG),
        slots.count(Kind.FLOAT),
        slots.count(Kind.DOUBLE),
        layout.sharedBytes(),
        layout.localBytes(),
        layout.shared(),
        layout.addresses());
  }

  private static byte[] write(
      Shape shape,
      Liveness liveness,
      List<ResumePoint> points,
      Map<Integer, Integer> pointAt,
      Slots slots) {
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
    boolean hasRows = !shape.mode().findsRaces() && !shape.mode().counts();
    for (int i = 0; i < points.size(); i++) {
      Phase phase = new Phase(shape, liveness, points, pointAt, slots, i);
      phase.write(writer.visitMethod(Opcodes.ACC_STATIC, "phase" + i, PHASE, null, null), false);
      if (hasRows) {
        phase.write(writer.visitMethod(Opcodes.ACC_STATIC, "rows" + i, PHASE, null, null), true);
      }
    }
    choice(writer, "run", "phase", points.size());
    choice(writer, "runAll", hasRows ? "rows" : "phase", points.size());
    writer.visitEnd();
    return writer.toByteArray();
  }

  /** Writes a method that calls a phase by number. */
  private static void choice(ClassWriter writer, String name, String prefix, int phases) {
    MethodVisitor run =
        writer.visitMethod(Opcodes.ACC_PUBLIC, name, "(Lgradus/vgpu/run/Frame;III)V", null, null);
    run.visitCode();
    Label[] labels = new Label[phases];
    for (int i = 0; i < phases; i++) {
      labels[i] = new Label();
    }
    Label none = new Label();
    run.visitVarInsn(Opcodes.ILOAD, 2);
    run.visitTableSwitchInsn(0, phases - 1, none, labels);
    for (int i = 0; i < phases; i++) {
      run.visitLabel(labels[i]);
      run.visitVarInsn(Opcodes.ALOAD, 1);
      run.visitVarInsn(Opcodes.ILOAD, 3);
      run.visitVarInsn(Opcodes.ILOAD, 4);
      run.visitMethodInsn(Opcodes.INVOKESTATIC, NAME, prefix + i, PHASE, false);
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
