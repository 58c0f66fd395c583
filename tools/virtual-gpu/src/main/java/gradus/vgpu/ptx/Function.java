package gradus.vgpu.ptx;

import java.util.List;
import java.util.Map;

/**
 * A kernel or a device function.
 *
 * @param isEntry whether it is a kernel, which the host can launch
 * @param results the {@code .param} variables of a device function's results
 * @param parameters in order
 * @param registers all of them, by number
 * @param variables what is declared in the body, in any space but PARAM's of calls
 * @param callSpace the {@code .param} variables that calls in the body pass values through
 * @param body the instructions in order
 * @param labels index in the body at which each label stands, at most {@code body.size()}
 * @param prototypes what {@code .callprototype} declares, by label
 * @param maxThreads of {@code .maxntid} or {@code .reqntid}; 0 if neither is given
 * @param location of the function's first line
 */
public record Function(
    String name,
    boolean isEntry,
    List<Variable> results,
    List<Variable> parameters,
    List<Register> registers,
    List<Variable> variables,
    List<Variable> callSpace,
    List<Instruction> body,
    Map<String, Integer> labels,
    Map<String, Function> prototypes,
    int maxThreads,
    Location location) {}
