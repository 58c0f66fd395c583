package gradus.vgpu.compile;

import gradus.vgpu.ptx.Function;
import gradus.vgpu.ptx.Instruction;
import gradus.vgpu.ptx.Location;
import gradus.vgpu.ptx.Module;
import gradus.vgpu.ptx.Operand;
import gradus.vgpu.ptx.PtxException;
import gradus.vgpu.ptx.Register;
import gradus.vgpu.ptx.Type;
import gradus.vgpu.ptx.Variable;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Puts the bodies of device functions in the place of their calls.
 *
 * <p>A barrier in a function then is a barrier of the kernel like any other. What a call passes
 * through {@code .param} variables becomes registers.
 */
final class Inliner {
  private static final int MOST_INSTRUCTIONS = 200_000;

  private final Module module;
  private final List<Register> registers = new ArrayList<>();
  private final List<Variable> variables = new ArrayList<>();
  private final List<Instruction> body = new ArrayList<>();
  private final Map<String, Integer> labels = new LinkedHashMap<>();
  private final Map<String, Register> passed = new HashMap<>();
  private final Set<String> written = new HashSet<>();
  private final List<String> stack = new ArrayList<>();
  private int calls;

  private Inliner(Module module) {
    this.module = module;
  }

  /** Returns a kernel without calls of functions that have a body. */
  static Function inline(Function kernel, Module module) {
    boolean hasCalls = kernel.body().stream().anyMatch(in -> in.op().equals("call"));
    if (!hasCalls) {
      return kernel;
    }
    Inliner inliner = new Inliner(module);
    inliner.append(kernel, "", Map.of(), null);
    return new Function(
        kernel.name(),
        true,
        kernel.results(),
        kernel.parameters(),
        inliner.registers,
        inliner.variables,
        List.of(),
        inliner.body,
        inliner.labels,
        kernel.prototypes(),
        kernel.maxThreads(),
        kernel.location());
  }

  /**
   * Appends a function's body.
   *
   * @param prefix makes its labels and call variables unique
   * @param formals what its parameters and results are called at the place of the call
   */
  private void append(
      Function function, String prefix, Map<String, String> formals, Location caller) {
    if (stack.contains(function.name())) {
      throw PtxException.unsupported(
          "the recursive function " + function.name(), function.location());
    }
    stack.add(function.name());
    Map<Integer, Register> mapping = new HashMap<>();
    Map<String, String> names = new HashMap<>(formals);
    function.callSpace().forEach(v -> names.put(v.name(), prefix + v.name()));
    for (Variable variable : function.variables()) {
      if (variables.stream().noneMatch(known -> known.name().equals(variable.name()))) {
        variables.add(variable);
      }
    }
    Map<Integer, List<String>> labelsAt = new HashMap<>();
    function
        .labels()
        .forEach((name, at) -> labelsAt.computeIfAbsent(at, key -> new ArrayList<>()).add(name));
    String end = prefix + "end";
    for (int i = 0; i < function.body().size(); i++) {
      place(labelsAt.get(i), prefix);
      Instruction in = function.body().get(i);
      Instruction renamed = rename(in, function, mapping, prefix, caller);
      append(renamed, in, names, end, !prefix.isEmpty());
      if (body.size() > MOST_INSTRUCTIONS) {
        throw PtxException.unsupported(
            "a kernel as long as this with its functions inlined", in.location());
      }
    }
    place(labelsAt.get(function.body().size()), prefix);
    labels.put(end, body.size());
    stack.remove(stack.size() - 1);
  }

  private void place(List<String> names, String prefix) {
    if (names != null) {
      names.forEach(name -> labels.put(prefix + name, body.size()));
    }
  }

  private void append(
      Instruction in,
      Instruction original,
      Map<String, String> names,
      String end,
      boolean isInner) {
    switch (in.op()) {
      case "ret" -> {
        if (isInner) {
          List<Operand> to = List.of(new Operand.Label(end));
          body.add(new Instruction(in.guard(), "bra", List.of(), List.of(), to, in.location()));
        } else {
          body.add(in);
        }
      }
      case "call" -> call(in, names);
      case "ld", "st" -> {
        boolean isLoad = in.op().equals("ld");
        String name = in.has("param") || in.has("param::func") ? base(in, isLoad) : null;
        if (name != null && names.containsKey(name)) {
          move(in, names.get(name), isLoad);
        } else {
          body.add(in);
        }
      }
      default -> body.add(in);
    }
  }

  private static String base(Instruction in, boolean isLoad) {
    Operand.Address address = (Operand.Address) in.operands().get(isLoad ? 1 : 0);
    return address.base() instanceof Operand.Symbol symbol ? symbol.name() : null;
  }

  /** Replaces a load or store of a call's variable by moves. */
  private void move(Instruction in, String name, boolean isLoad) {
    Operand.Address address = (Operand.Address) in.operands().get(isLoad ? 1 : 0);
    Operand value = in.operands().get(isLoad ? 0 : 1);
    List<Operand> elements =
        value instanceof Operand.Group group ? group.members() : List.of(value);
    long at = address.offset() + ((Operand.Symbol) address.base()).offset();
    Type type = in.type();
    for (int i = 0; i < elements.size(); i++) {
      String key = name + "+" + (at + (long) i * type.bytes()) + ":" + type.bytes();
      if (isLoad && !written.contains(key)) {
        throw PtxException.unsupported(
            "a call that reads " + type.bytes() + " bytes of what was passed in other parts",
            in.location());
      }
      written.add(key);
      Operand register = new Operand.Reg(passed(key, type), false);
      Operand element = elements.get(i);
      if (!(element instanceof Operand.Sink)) {
        List<Operand> operands = isLoad ? List.of(element, register) : List.of(register, element);
        body.add(
            new Instruction(
                in.guard(), "mov", List.of(), List.of(moved(type)), operands, in.location()));
      }
    }
  }

  /** Returns the type of a move: one that changes nothing in a register. */
  private static Type moved(Type type) {
    return type.bytes() < 4 && !type.isSigned() && !type.isFloating() ? Type.B32 : type;
  }

  private Register passed(String key, Type type) {
    return passed.computeIfAbsent(key, name -> add(name, type.bytes() == 1 ? Type.B16 : type));
  }

  private Register add(String name, Type type) {
    Register made = new Register(name, type, registers.size());
    registers.add(made);
    return made;
  }

  private void call(Instruction in, Map<String, String> names) {
    if (!(in.operands().get(1) instanceof Operand.Symbol callee)) {
      throw PtxException.unsupported("a call through a pointer", in.location());
    }
    List<Operand> results = ((Operand.Group) in.operands().get(0)).members();
    List<Operand> arguments = ((Operand.Group) in.operands().get(2)).members();
    Function function = module.function(callee.name());
    if (function == null) {
      body.add(outside(in, callee, results, arguments, names));
      return;
    }
    String prefix = function.name() + "#" + calls++ + "#";
    String skip = prefix + "skip";
    if (in.guard() != null) {
      Operand.Reg not = new Operand.Reg(in.guard().register(), !in.guard().isNegated());
      List<Operand> to = List.of(new Operand.Label(skip));
      body.add(new Instruction(not, "bra", List.of(), List.of(), to, in.location()));
    }
    Map<String, String> formals = new HashMap<>();
    bind(function.results(), results, names, formals, in);
    bind(function.parameters(), arguments, names, formals, in);
    append(function, prefix, formals, in.location());
    labels.put(skip, body.size());
  }

  private static void bind(
      List<Variable> formals,
      List<Operand> actuals,
      Map<String, String> names,
      Map<String, String> bound,
      Instruction in) {
    if (formals.size() != actuals.size()) {
      throw PtxException.unsupported(
          "a call with " + actuals.size() + " values for " + formals.size(), in.location());
    }
    for (int i = 0; i < formals.size(); i++) {
      if (!(actuals.get(i) instanceof Operand.Symbol symbol)) {
        throw PtxException.unsupported("a call that passes no variable", in.location());
      }
      bound.put(formals.get(i).name(), names.getOrDefault(symbol.name(), symbol.name()));
    }
  }

  /** Returns a call of a function that the device has itself, with registers as operands. */
  private Instruction outside(
      Instruction in,
      Operand callee,
      List<Operand> results,
      List<Operand> arguments,
      Map<String, String> names) {
    Function declared =
        module.functions().stream()
            .filter(f -> f.name().equals(((Operand.Symbol) callee).name()))
            .findFirst()
            .orElseThrow(
                () -> PtxException.unsupported("a call of an undeclared function", in.location()));
    List<Operand> to = new ArrayList<>();
    for (int i = 0; i < results.size(); i++) {
      to.add(register(results.get(i), declared.results().get(i), names, true));
    }
    List<Operand> from = new ArrayList<>();
    for (int i = 0; i < arguments.size(); i++) {
      from.add(register(arguments.get(i), declared.parameters().get(i), names, false));
    }
    return new Instruction(
        in.guard(),
        "call",
        in.modifiers(),
        List.of(),
        List.of(new Operand.Group(to), callee, new Operand.Group(from)),
        in.location());
  }

  private Operand register(
      Operand operand, Variable formal, Map<String, String> names, boolean isResult) {
    if (!(operand instanceof Operand.Symbol symbol)) {
      return operand;
    }
    String key = names.getOrDefault(symbol.name(), symbol.name()) + "+0:" + formal.bytes();
    if (isResult) {
      written.add(key);
    }
    return new Operand.Reg(passed(key, formal.type()), false);
  }

  // Renaming

  private Instruction rename(
      Instruction in,
      Function function,
      Map<Integer, Register> mapping,
      String prefix,
      Location caller) {
    List<Operand> operands = new ArrayList<>();
    in.operands().forEach(operand -> operands.add(rename(operand, mapping, prefix)));
    Operand.Reg guard =
        in.guard() == null ? null : (Operand.Reg) rename(in.guard(), mapping, prefix);
    return new Instruction(
        guard, in.op(), in.modifiers(), in.types(), operands, within(in.location(), caller));
  }

  private static Location within(Location location, Location caller) {
    if (caller == null) {
      return location;
    }
    return new Location(
        location.file(),
        location.line(),
        location.column(),
        location.inlinedAt() == null ? caller : within(location.inlinedAt(), caller));
  }

  private Operand rename(Operand operand, Map<Integer, Register> mapping, String prefix) {
    if (operand instanceof Operand.Reg reg) {
      Register old = reg.register();
      Register made =
          mapping.computeIfAbsent(old.number(), key -> add(prefix + old.name(), old.type()));
      return new Operand.Reg(made, reg.isNegated());
    } else if (operand instanceof Operand.Address address && address.base() != null) {
      return new Operand.Address(rename(address.base(), mapping, prefix), address.offset());
    } else if (operand instanceof Operand.Label label) {
      return new Operand.Label(prefix + label.name());
    } else if (operand instanceof Operand.Group group) {
      return new Operand.Group(
          group.members().stream().map(member -> rename(member, mapping, prefix)).toList());
    } else if (operand instanceof Operand.Pair pair) {
      return new Operand.Pair(
          pair.first() == null ? null : rename(pair.first(), mapping, prefix),
          pair.second() == null ? null : rename(pair.second(), mapping, prefix));
    }
    return operand;
  }
}
