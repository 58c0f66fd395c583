package gradus.vgpu.ptx;

import java.util.List;

/**
 * A basic block: instructions of which either all or none are executed, one after the other.
 *
 * @param number counts the blocks of a function in the order of the text from 0
 * @param start index of the first instruction
 * @param end index after the last instruction, more than {@code start}
 * @param successors numbers of the blocks that can come next, in order: the next of the text last
 * @param predecessors numbers of the blocks that can come before, ascending
 */
public record Block(
    int number, int start, int end, List<Integer> successors, List<Integer> predecessors) {}
