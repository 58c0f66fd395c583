package gradus.vgpu.ptx;

import java.util.HashMap;
import java.util.Map;
import java.util.Set;

/** The words of PTX that mean a type, a space or a special register. */
final class Words {
  private static final Map<String, Type> TYPES = new HashMap<>();

  static {
    for (Type type : Type.values()) {
      TYPES.put(type.toString(), type);
    }
  }

  private static final Map<String, Space> SPACES =
      Map.of(
          ".global", Space.GLOBAL,
          ".const", Space.CONST,
          ".shared", Space.SHARED,
          ".local", Space.LOCAL,
          ".param", Space.PARAM);

  private static final Set<String> VECTORS = Set.of("%tid", "%ntid", "%ctaid", "%nctaid");

  private static final Set<String> CLUSTER_VECTORS =
      Set.of("%clusterid", "%nclusterid", "%cluster_ctaid", "%cluster_nctaid");

  private static final Set<String> SCALARS =
      Set.of(
          "%laneid",
          "%warpid",
          "%nwarpid",
          "%smid",
          "%nsmid",
          "%gridid",
          "%is_explicit_cluster",
          "%cluster_ctarank",
          "%cluster_nctarank",
          "%lanemask_eq",
          "%lanemask_le",
          "%lanemask_lt",
          "%lanemask_ge",
          "%lanemask_gt",
          "%clock",
          "%clock_hi",
          "%clock64",
          "%globaltimer",
          "%globaltimer_lo",
          "%globaltimer_hi",
          "%total_smem_size",
          "%aggr_smem_size",
          "%dynamic_smem_size",
          "%current_graph_exec");

  private Words() {}

  /** Returns the type a word such as {@code .f32} names; null if it names none. */
  static Type type(String word) {
    return TYPES.get(word);
  }

  /** Returns the space a word such as {@code .global} names; null if it names none. */
  static Space space(String word) {
    return SPACES.get(word);
  }

  /** Returns whether a name is one of {@code %tid} and the like, which have members x, y, z. */
  static boolean isVector(String name) {
    return VECTORS.contains(name) || CLUSTER_VECTORS.contains(name);
  }

  /** Returns whether a name is that of a special register without members. */
  static boolean isScalar(String name) {
    return SCALARS.contains(name)
        || name.matches("%envreg([0-9]|[12][0-9]|3[01])|%pm[0-7](_64)?")
        || name.startsWith("%reserved_smem_offset_");
  }
}
