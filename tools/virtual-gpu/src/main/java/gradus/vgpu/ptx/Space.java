package gradus.vgpu.ptx;

/** The state spaces of PTX that addresses can point into. */
public enum Space {
  GENERIC,
  GLOBAL,
  SHARED,
  LOCAL,
  CONST,
  PARAM
}
