package gradus.vgpu.ptx;

import java.util.HashMap;
import java.util.Map;
import java.util.Set;

/**
 * Which operands an instruction has to have. What it does not know it lets pass, for whoever
 * executes instructions to refuse.
 *
 * @param least the least number of operands, destinations among them
 * @param most the greatest number
 * @param address which operand is an address in brackets; -1 if none is
 */
record Form(int least, int most, int address) {
  private static final Map<String, Form> FORMS = new HashMap<>();
  private static final Set<String> UNTYPED =
      Set.of(
          "bar",
          "barrier",
          "bra",
          "exit",
          "fence",
          "isspacep",
          "membar",
          "prefetch",
          "ret",
          "trap");

  static {
    add(0, 0, "ret", "exit", "trap");
    add(1, 1, "activemask", "bra", "nanosleep");
    add(2, 2, "abs", "brev", "bfind", "clz", "cnot", "cos", "cvta", "ex2", "isspacep", "lg2");
    add(2, 2, "mov", "neg", "not", "popc", "rcp", "rsqrt", "sin", "sqrt", "tanh", "testp");
    add(3, 3, "add", "addc", "and", "bmsk", "copysign", "div", "mul", "mul24", "or", "rem");
    add(3, 3, "shl", "shr", "sub", "subc", "szext", "xor");
    add(4, 4, "bfe", "dp2a", "dp4a", "fma", "fns", "mad", "mad24", "madc", "prmt", "sad", "selp");
    add(4, 4, "shf", "slct", "vabsdiff2", "vabsdiff4");
    add(5, 5, "bfi");
    // The optional operand: a third value, a predicate to combine with, a membermask, a policy.
    add(3, 4, "max", "min", "set", "setp");
    add(2, 4, "cvt", "vote");
    add(4, 6, "lop3", "shfl");
    FORMS.put("ld", new Form(2, 3, 1));
    FORMS.put("st", new Form(2, 3, 0));
    FORMS.put("atom", new Form(3, 5, 1));
    FORMS.put("red", new Form(2, 3, 0));
    FORMS.put("prefetch", new Form(1, 1, 0));
  }

  private static void add(int least, int most, String... ops) {
    for (String op : ops) {
      FORMS.put(op, new Form(least, most, -1));
    }
  }

  /** Refuses an instruction that cannot be right. */
  static void check(Instruction instruction, int line) {
    Form form = FORMS.get(instruction.op());
    if (form == null) {
      return;
    }
    int count = instruction.operands().size();
    if (count < form.least || count > form.most) {
      String expected = form.least == form.most ? "" : " to " + form.most;
      throw PtxException.malformed(
          line,
          "'"
              + instruction
              + "' has "
              + count
              + (count == 1 ? " operand" : " operands")
              + ", expected "
              + form.least
              + expected);
    }
    for (int i = 0; i < count; i++) {
      boolean isAddress = instruction.operands().get(i) instanceof Operand.Address;
      if (isAddress != (i == form.address)) {
        throw PtxException.malformed(
            line,
            "operand "
                + (i + 1)
                + " of '"
                + instruction
                + (isAddress ? "' is an address in brackets" : "' is no address in brackets"));
      }
    }
    if (Effect.destinations(instruction) > 0 && !isDestination(instruction.operands().get(0))) {
      throw PtxException.malformed(
          line, "the first operand of '" + instruction + "' is no register to write to");
    }
    if (instruction.types().isEmpty() && !UNTYPED.contains(instruction.op())) {
      if (instruction.modifiers().isEmpty()) {
        throw PtxException.malformed(line, "'" + instruction + "' has no type");
      }
      // A type of which nothing here knows, such as .bf16x2.
      throw PtxException.unsupported("'" + instruction + "'", instruction.location());
    }
  }

  private static boolean isDestination(Operand operand) {
    if (operand instanceof Operand.Group group) {
      return group.members().stream().allMatch(Form::isDestination);
    }
    if (operand instanceof Operand.Pair pair) {
      return (pair.first() == null || isDestination(pair.first()))
          && (pair.second() == null || isDestination(pair.second()));
    }
    return operand instanceof Operand.Sink
        || operand instanceof Operand.Reg reg && !reg.isNegated();
  }
}
