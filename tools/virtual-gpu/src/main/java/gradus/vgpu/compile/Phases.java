package gradus.vgpu.compile;

import gradus.vgpu.ptx.Register;
import gradus.vgpu.run.ResumePoint;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.objectweb.asm.ClassWriter;
import org.objectweb.asm.MethodVisitor;
import org.objectweb.asm.Opcodes;

/** Writes the methods of a kernel's class: those for each of its points. */
final class Phases {
  private final ClassWriter writer;
  private final Shape shape;
  private final Points points;
  private final Kept kept;
  private final Cuts cuts;
  private final boolean hasRows;
  private final Likely likely;
  private final Map<Integer, Section> strands = new TreeMap<>();
  private final List<String> some = new ArrayList<>();
  private final List<String> all = new ArrayList<>();
  private boolean isCut;

  Phases(ClassWriter writer, Shape shape, Points points, Kept kept, Cuts cuts) {
    this.writer = writer;
    this.shape = shape;
    this.points = points;
    this.kept = kept;
    this.cuts = cuts;
    AccessMode mode = shape.mode();
    this.hasRows = mode.proves() && !mode.findsRaces() && !mode.counts();
    this.likely = hasRows ? new Likely(shape.function(), shape.derived()) : null;
  }

  /** Returns the methods that run those threads that are at a point, by its number. */
  List<String> some() {
    return some;
  }

  /** Returns the methods that run all threads when they are at a point. */
  List<String> all() {
    return all;
  }

  /** Writes all methods; returns whether one was too long and there is a new place to cut. */
  boolean write() {
    for (int number = 0; number < points.all().size(); number++) {
      ResumePoint point = points.all().get(number);
      List<Register> taken =
          point.instruction() == null ? List.of() : kept.liveness().effect(point.site()).writes();
      Section section = section(point.site() + 1, taken);
      Start start = Start.at(number, point);
      Phase phase = new Phase(shape, points, kept, section, start);
      String checked = "phase" + number;
      String rows = hasRows ? "rows" + number : checked;
      write(phase, checked, rows);
      some.add(checked);
      boolean mayLead = hasRows && !start.isCut() && taken.isEmpty();
      all.add(mayLead && lead(number, section) ? "lead" + number : rows);
    }
    return isCut;
  }

  private Section section(int start, List<Register> given) {
    return new Section(shape.function(), kept.liveness(), points, start, given);
  }

  private Code code(String name, Shape as, boolean isOfRows) {
    MethodVisitor out =
        writer.visitMethod(Opcodes.ACC_STATIC, name, KernelCompiler.PHASE, null, null);
    return new Code(out, as, isOfRows);
  }

  private void write(Phase phase, String checked, String rows) {
    phase.write(code(checked, phase.shape(), false), false);
    if (hasRows) {
      phase.write(code(rows, phase.shape(), true), true);
    }
    isCut |= phase.length() > Cuts.LONGEST && cuts.divide(phase.lengths(), phase.start());
  }

  /** Writes a phase's lead and what follows it; returns false if it has none. */
  private boolean lead(int number, Section section) {
    Lead lead = new Lead(section, points, likely, shape.derived(), kept);
    if (!lead.isWorthwhile(number == 0)) {
      return false;
    }
    List<Section> ways = new ArrayList<>();
    lead.ends().stream().forEach(start -> ways.add(strand(lead, start)));
    lead.write(code("lead" + number, shape, false), number, ways);
    return true;
  }

  private Section strand(Lead lead, int start) {
    Section known = strands.get(start);
    if (known != null) {
      return known;
    }
    Section strand = section(start, List.of());
    strands.put(start, strand);
    List<Register> same = lead.same(strand);
    Shape as = shape.with(shape.derived().within(strand, same));
    Phase phase = new Phase(as, points, kept, strand, Start.behindLead(start, same));
    write(phase, "strand" + start, "strandRows" + start);
    return strand;
  }
}
