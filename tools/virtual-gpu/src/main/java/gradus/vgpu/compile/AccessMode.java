package gradus.vgpu.compile;

/**
 * What generated code does at accesses, besides the check of bounds that it always does.
 *
 * @param isTracked finds reads of bytes that were never written
 * @param findsRaces tells accesses to shared memory
 * @param counts tells all accesses and branches
 * @param proves leaves out what is proven not to be needed; tests compare the code without it
 */
public record AccessMode(boolean isTracked, boolean findsRaces, boolean counts, boolean proves) {}
