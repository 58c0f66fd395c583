package gradus.vgpu.compile;

/**
 * What generated code does at accesses, besides the check of bounds that it always does.
 *
 * @param isTracked finds reads of bytes that were never written
 * @param findsRaces tells accesses to shared memory
 * @param counts tells all accesses and branches
 */
public record AccessMode(boolean isTracked, boolean findsRaces, boolean counts) {}
