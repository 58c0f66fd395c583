// The vector types, dim3, and the variables that are of them.
#define __gradus_vectors(name, type, align2, align4)                                      \
  struct name##1 {                                                                        \
    type x;                                                                               \
  };                                                                                      \
  struct __align__(align2) name##2 {                                                      \
    type x, y;                                                                            \
  };                                                                                      \
  struct name##3 {                                                                        \
    type x, y, z;                                                                         \
  };                                                                                      \
  struct __align__(align4) name##4 {                                                      \
    type x, y, z, w;                                                                      \
  };                                                                                      \
  __gradus_function name##1 make_##name##1(type x) { return {x}; }                        \
  __gradus_function name##2 make_##name##2(type x, type y) { return {x, y}; }             \
  __gradus_function name##3 make_##name##3(type x, type y, type z) { return {x, y, z}; }  \
  __gradus_function name##4 make_##name##4(type x, type y, type z, type w) {              \
    return {x, y, z, w};                                                                  \
  }

__gradus_vectors(char, signed char, 2, 4)
__gradus_vectors(uchar, unsigned char, 2, 4)
__gradus_vectors(short, short, 4, 8)
__gradus_vectors(ushort, unsigned short, 4, 8)
__gradus_vectors(int, int, 8, 16)
__gradus_vectors(uint, unsigned int, 8, 16)
__gradus_vectors(long, long, 16, 16)
__gradus_vectors(ulong, unsigned long, 16, 16)
__gradus_vectors(longlong, long long, 16, 16)
__gradus_vectors(ulonglong, unsigned long long, 16, 16)
__gradus_vectors(float, float, 8, 16)
__gradus_vectors(double, double, 16, 16)
#undef __gradus_vectors

struct dim3 {
  unsigned int x, y, z;
  __device__ __attribute__((nodebug)) constexpr dim3(
      unsigned int x = 1, unsigned int y = 1, unsigned int z = 1)
      : x(x), y(y), z(z) {}
  __device__ __attribute__((nodebug)) constexpr dim3(uint3 v) : x(v.x), y(v.y), z(v.z) {}
  __device__ __attribute__((nodebug)) constexpr operator uint3() const { return {x, y, z}; }
};

// A special register for each coordinate; nothing is stored anywhere.
#define __gradus_position(variable, sreg)                                              \
  struct __gradus_##variable {                                                         \
    __declspec(property(get = __x)) unsigned int x;                                    \
    __declspec(property(get = __y)) unsigned int y;                                    \
    __declspec(property(get = __z)) unsigned int z;                                    \
    __gradus_function unsigned int __x() { return __nvvm_read_ptx_sreg_##sreg##_x(); } \
    __gradus_function unsigned int __y() { return __nvvm_read_ptx_sreg_##sreg##_y(); } \
    __gradus_function unsigned int __z() { return __nvvm_read_ptx_sreg_##sreg##_z(); } \
    __device__ __attribute__((nodebug)) operator uint3() const {                       \
      return {__x(), __y(), __z()};                                                    \
    }                                                                                  \
    __device__ __attribute__((nodebug)) operator dim3() const {                        \
      return dim3(__x(), __y(), __z());                                                \
    }                                                                                  \
  };                                                                                   \
  extern const __device__ __attribute__((weak)) __gradus_##variable variable;

__gradus_position(threadIdx, tid)
__gradus_position(blockIdx, ctaid)
__gradus_position(blockDim, ntid)
__gradus_position(gridDim, nctaid)
#undef __gradus_position

constexpr int warpSize = 32;
