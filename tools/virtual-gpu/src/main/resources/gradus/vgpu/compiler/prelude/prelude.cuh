// What every kernel can use without an include: the same as NVRTC gives, and no more.
#include "language.cuh"
#include "vectors.cuh"
#include "math.cuh"
#include "intrinsics.cuh"
#include "simd.cuh"
#include "threads.cuh"
#include "limits.cuh"
