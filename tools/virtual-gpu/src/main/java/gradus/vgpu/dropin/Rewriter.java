package gradus.vgpu.dropin;

import gradus.vgpu.driver.Missing;
import java.lang.reflect.Method;
import java.lang.reflect.Modifier;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.objectweb.asm.ClassReader;
import org.objectweb.asm.ClassVisitor;
import org.objectweb.asm.ClassWriter;
import org.objectweb.asm.MethodVisitor;
import org.objectweb.asm.Opcodes;
import org.objectweb.asm.Type;

/** Gives native methods a body that calls a method of the same name and descriptor. */
final class Rewriter {
  private static final String SUFFIX = "Native";
  private static final String MISSING = Type.getInternalName(Missing.class);
  private static final String MISSING_FUNCTION =
      "(Ljava/lang/String;)Ljava/lang/UnsupportedOperationException;";

  /** The class that has a method, by the method's name and descriptor. */
  private final Map<String, String> owners = new HashMap<>();

  Rewriter(List<Class<?>> implementations) {
    for (Class<?> implementation : implementations) {
      for (Method method : implementation.getDeclaredMethods()) {
        if (Modifier.isPublic(method.getModifiers())) {
          String key = method.getName() + Type.getMethodDescriptor(method);
          owners.put(key, Type.getInternalName(implementation));
        }
      }
    }
  }

  /** Returns the names of the native methods that have no counterpart. */
  List<String> missing(byte[] original) {
    List<String> missing = new ArrayList<>();
    new ClassReader(original)
        .accept(
            new ClassVisitor(Opcodes.ASM9) {
              @Override
              public MethodVisitor visitMethod(
                  int access, String name, String type, String signature, String[] exceptions) {
                boolean isNative = (access & Opcodes.ACC_NATIVE) != 0;
                if (isNative && !owners.containsKey(plain(name) + type)) {
                  missing.add(plain(name));
                }
                return null;
              }
            },
            ClassReader.SKIP_CODE);
    return missing;
  }

  /** JCuda's native methods have the function's name and a suffix. */
  private static String plain(String name) {
    return name.endsWith(SUFFIX) ? name.substring(0, name.length() - SUFFIX.length()) : name;
  }

  byte[] rewrite(byte[] original) {
    ClassReader reader = new ClassReader(original);
    ClassWriter writer = new ClassWriter(reader, ClassWriter.COMPUTE_MAXS);
    reader.accept(
        new ClassVisitor(Opcodes.ASM9, writer) {
          @Override
          public MethodVisitor visitMethod(
              int access, String name, String type, String signature, String[] exceptions) {
            if ((access & Opcodes.ACC_NATIVE) == 0) {
              return new WithoutLibrary(
                  super.visitMethod(access, name, type, signature, exceptions));
            }
            int withBody = access & ~Opcodes.ACC_NATIVE;
            write(super.visitMethod(withBody, name, type, signature, exceptions), name, type);
            return null;
          }
        },
        0);
    return writer.toByteArray();
  }

  private void write(MethodVisitor body, String nativeName, String type) {
    String name = plain(nativeName);
    String owner = owners.get(name + type);
    body.visitCode();
    if (owner == null) {
      body.visitLdcInsn(name);
      body.visitMethodInsn(Opcodes.INVOKESTATIC, MISSING, "function", MISSING_FUNCTION, false);
      body.visitInsn(Opcodes.ATHROW);
    } else {
      int local = 0;
      for (Type argument : Type.getArgumentTypes(type)) {
        body.visitVarInsn(argument.getOpcode(Opcodes.ILOAD), local);
        local += argument.getSize();
      }
      body.visitMethodInsn(Opcodes.INVOKESTATIC, owner, name, type, false);
      body.visitInsn(Type.getReturnType(type).getOpcode(Opcodes.IRETURN));
    }
    body.visitMaxs(0, 0);
    body.visitEnd();
  }

  /** Leaves out the loading of the native library, and all that looks at the platform for it. */
  private static final class WithoutLibrary extends MethodVisitor {
    WithoutLibrary(MethodVisitor next) {
      super(Opcodes.ASM9, next);
    }

    @Override
    public void visitMethodInsn(
        int opcode, String owner, String name, String type, boolean isInterface) {
      if (owner.equals("jcuda/LibUtilsCuda") && name.equals("loadLibrary")) {
        super.visitInsn(Opcodes.POP2);
      } else if (!owner.equals("jcuda/LibUtils") || !name.equals("createPlatformLibraryName")) {
        super.visitMethodInsn(opcode, owner, name, type, isInterface);
      }
    }
  }
}
