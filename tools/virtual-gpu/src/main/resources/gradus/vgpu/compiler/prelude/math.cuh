// The mathematical functions: a float and a double version, and the overloads of C++.
#define __gradus_library1(name)                                                 \
  extern "C" __device__ float __nv_##name##f(float);                            \
  extern "C" __device__ double __nv_##name(double);                             \
  __gradus_function float name##f(float x) { return __nv_##name##f(x); }        \
  __gradus_function float name(float x) { return __nv_##name##f(x); }           \
  __gradus_function double name(double x) { return __nv_##name(x); }
#define __gradus_library2(name)                                                          \
  extern "C" __device__ float __nv_##name##f(float, float);                              \
  extern "C" __device__ double __nv_##name(double, double);                              \
  __gradus_function float name##f(float x, float y) { return __nv_##name##f(x, y); }     \
  __gradus_function float name(float x, float y) { return __nv_##name##f(x, y); }        \
  __gradus_function double name(double x, double y) { return __nv_##name(x, y); }

__gradus_library1(exp) __gradus_library1(exp2) __gradus_library1(exp10)
__gradus_library1(expm1) __gradus_library1(log) __gradus_library1(log2)
__gradus_library1(log10) __gradus_library1(log1p) __gradus_library1(sin)
__gradus_library1(cos) __gradus_library1(tan) __gradus_library1(asin)
__gradus_library1(acos) __gradus_library1(atan) __gradus_library1(sinh)
__gradus_library1(cosh) __gradus_library1(tanh) __gradus_library1(erf)
__gradus_library1(erfc) __gradus_library1(cbrt) __gradus_library1(lgamma)
__gradus_library1(tgamma) __gradus_library1(asinh) __gradus_library1(acosh)
__gradus_library1(atanh) __gradus_library1(normcdf) __gradus_library1(sinpi)
__gradus_library1(cospi) __gradus_library1(erfinv) __gradus_library1(erfcinv)
__gradus_library1(erfcx) __gradus_library1(normcdfinv) __gradus_library1(logb)
__gradus_library1(rcbrt)
__gradus_library2(pow) __gradus_library2(atan2) __gradus_library2(fmod)
__gradus_library2(hypot) __gradus_library2(rhypot) __gradus_library2(remainder)
__gradus_library2(nextafter)
#undef __gradus_library1
#undef __gradus_library2

__gradus_function float pow(float x, int n) { return __nv_powf(x, (float)n); }
__gradus_function double pow(double x, int n) { return __nv_pow(x, (double)n); }

// What is an instruction, or a few.
#define __gradus_unary(name, inFloat, inDouble)                       \
  __gradus_function float name##f(float x) { return inFloat; }        \
  __gradus_function float name(float x) { return inFloat; }           \
  __gradus_function double name(double x) { return inDouble; }
#define __gradus_binary(name, inFloat, inDouble)                             \
  __gradus_function float name##f(float x, float y) { return inFloat; }      \
  __gradus_function float name(float x, float y) { return inFloat; }         \
  __gradus_function double name(double x, double y) { return inDouble; }

__gradus_unary(sqrt, __nvvm_sqrt_rn_f(x), __nvvm_sqrt_rn_d(x))
__gradus_unary(rsqrt, __nvvm_rsqrt_approx_f(x), __nvvm_rcp_rn_d(__nvvm_sqrt_rn_d(x)))
__gradus_unary(fabs, __builtin_fabsf(x), __builtin_fabs(x))
__gradus_unary(floor, __builtin_floorf(x), __builtin_floor(x))
__gradus_unary(ceil, __builtin_ceilf(x), __builtin_ceil(x))
__gradus_unary(trunc, __builtin_truncf(x), __builtin_trunc(x))
__gradus_unary(rint, __builtin_rintf(x), __builtin_rint(x))
__gradus_unary(nearbyint, __builtin_rintf(x), __builtin_rint(x))
__gradus_unary(round, __builtin_roundf(x), __builtin_round(x))
__gradus_binary(fmin, __builtin_fminf(x, y), __builtin_fmin(x, y))
__gradus_binary(fmax, __builtin_fmaxf(x, y), __builtin_fmax(x, y))
__gradus_binary(copysign, __builtin_copysignf(x, y), __builtin_copysign(x, y))
__gradus_binary(fdim, x > y ? x - y : x != x || y != y ? x + y : 0.0f,
    x > y ? x - y : x != x || y != y ? x + y : 0.0)
#undef __gradus_unary
#undef __gradus_binary

// No overloads: without an f the functions of Bessel are of doubles.
#define __gradus_bessel(name)                                                 \
  extern "C" __device__ float __nv_##name##f(float);                          \
  extern "C" __device__ double __nv_##name(double);                           \
  __gradus_function float name##f(float x) { return __nv_##name##f(x); }      \
  __gradus_function double name(double x) { return __nv_##name(x); }
#define __gradus_bessels(name)                                                        \
  __gradus_bessel(name##0) __gradus_bessel(name##1)                                   \
  extern "C" __device__ float __nv_##name##nf(int, float);                            \
  extern "C" __device__ double __nv_##name##n(int, double);                           \
  __gradus_function float name##nf(int n, float x) { return __nv_##name##nf(n, x); }  \
  __gradus_function double name##n(int n, double x) { return __nv_##name##n(n, x); }
__gradus_bessels(j) __gradus_bessels(y)
__gradus_bessel(cyl_bessel_i0) __gradus_bessel(cyl_bessel_i1)
#undef __gradus_bessel
#undef __gradus_bessels

#define __gradus_norms(name)                                                                  \
  extern "C" __device__ float __nv_##name##3df(float, float, float);                          \
  extern "C" __device__ double __nv_##name##3d(double, double, double);                       \
  extern "C" __device__ float __nv_##name##4df(float, float, float, float);                   \
  extern "C" __device__ double __nv_##name##4d(double, double, double, double);               \
  __gradus_function float name##3df(float x, float y, float z) {                              \
    return __nv_##name##3df(x, y, z);                                                         \
  }                                                                                           \
  __gradus_function double name##3d(double x, double y, double z) {                           \
    return __nv_##name##3d(x, y, z);                                                          \
  }                                                                                           \
  __gradus_function float name##4df(float x, float y, float z, float w) {                     \
    return __nv_##name##4df(x, y, z, w);                                                      \
  }                                                                                           \
  __gradus_function double name##4d(double x, double y, double z, double w) {                 \
    return __nv_##name##4d(x, y, z, w);                                                       \
  }
__gradus_norms(norm) __gradus_norms(rnorm)
#undef __gradus_norms
__gradus_function double norm(int count, const double* x) {
  double result = 0;
  for (int i = 0; i < count; i++) result = hypot(result, x[i]);
  return result;
}
__gradus_function float normf(int count, const float* x) {
  float result = 0;
  for (int i = 0; i < count; i++) result = hypotf(result, x[i]);
  return result;
}
__gradus_function double rnorm(int count, const double* x) { return 1 / norm(count, x); }
__gradus_function float rnormf(int count, const float* x) { return 1 / normf(count, x); }

__gradus_function float fmaf(float x, float y, float z) { return __builtin_fmaf(x, y, z); }
__gradus_function float fma(float x, float y, float z) { return __builtin_fmaf(x, y, z); }
__gradus_function double fma(double x, double y, double z) { return __builtin_fma(x, y, z); }
__gradus_function float fdividef(float x, float y) { return x / y; }
__gradus_function void sincosf(float x, float* s, float* c) { *s = sinf(x), *c = cosf(x); }
__gradus_function void sincos(float x, float* s, float* c) { *s = sinf(x), *c = cosf(x); }
__gradus_function void sincos(double x, double* s, double* c) { *s = sin(x), *c = cos(x); }
__gradus_function void sincospif(float x, float* s, float* c) { *s = sinpif(x), *c = cospif(x); }
__gradus_function void sincospi(float x, float* s, float* c) { *s = sinpif(x), *c = cospif(x); }
__gradus_function void sincospi(double x, double* s, double* c) { *s = sinpi(x), *c = cospi(x); }
extern "C" __device__ float __nv_remquof(float, float, int*);
extern "C" __device__ double __nv_remquo(double, double, int*);
__gradus_function float remquof(float x, float y, int* n) { return __nv_remquof(x, y, n); }
__gradus_function float remquo(float x, float y, int* n) { return __nv_remquof(x, y, n); }
__gradus_function double remquo(double x, double y, int* n) { return __nv_remquo(x, y, n); }
__gradus_function float nanf(const char*) { return __builtin_nanf(""); }
__gradus_function double nan(const char*) { return __builtin_nan(""); }
__gradus_function float modff(float x, float* whole) {
  *whole = truncf(x);
  return copysignf(x == *whole ? 0 : x - *whole, x);
}
__gradus_function double modf(double x, double* whole) {
  *whole = trunc(x);
  return copysign(x == *whole ? 0 : x - *whole, x);
}
extern "C" __device__ float __nv_ldexpf(float, int);
extern "C" __device__ double __nv_ldexp(double, int);
extern "C" __device__ int __nv_ilogbf(float);
extern "C" __device__ int __nv_ilogb(double);
__gradus_function double ldexp(double x, int n) { return __nv_ldexp(x, n); }
__gradus_function float ldexp(float x, int n) { return __nv_ldexpf(x, n); }
__gradus_function float ldexpf(float x, int n) { return __nv_ldexpf(x, n); }
__gradus_function double scalbn(double x, int n) { return __nv_ldexp(x, n); }
__gradus_function float scalbn(float x, int n) { return __nv_ldexpf(x, n); }
__gradus_function float scalbnf(float x, int n) { return __nv_ldexpf(x, n); }
// No number has an exponent so large or so small.
__gradus_function int __gradus_exponent(long n) {
  return n > 10000 ? 10000 : n < -10000 ? -10000 : (int)n;
}
__gradus_function double scalbln(double x, long n) { return ldexp(x, __gradus_exponent(n)); }
__gradus_function float scalbln(float x, long n) { return ldexpf(x, __gradus_exponent(n)); }
__gradus_function float scalblnf(float x, long n) { return ldexpf(x, __gradus_exponent(n)); }
__gradus_function int ilogb(double x) { return __nv_ilogb(x); }
__gradus_function int ilogb(float x) { return __nv_ilogbf(x); }
__gradus_function int ilogbf(float x) { return __nv_ilogbf(x); }
__gradus_function double frexp(double x, int* exponent) {
  *exponent = x == 0 || !__builtin_isfinite(x) ? 0 : ilogb(x) + 1;
  return ldexp(x, -*exponent);
}
__gradus_function float frexp(float x, int* exponent) { return (float)frexp((double)x, exponent); }
__gradus_function float frexpf(float x, int* exponent) { return frexp(x, exponent); }
#define __gradus_test(name)                                                 \
  __gradus_function bool name(float x) { return __builtin_##name(x); }      \
  __gradus_function bool name(double x) { return __builtin_##name(x); }
__gradus_test(isnan) __gradus_test(isinf) __gradus_test(isfinite) __gradus_test(signbit)
#undef __gradus_test

__gradus_function long lrintf(float x) { return __nvvm_f2ll_rn(x); }
__gradus_function long lrint(float x) { return __nvvm_f2ll_rn(x); }
__gradus_function long lrint(double x) { return __nvvm_d2ll_rn(x); }
__gradus_function long long llrintf(float x) { return __nvvm_f2ll_rn(x); }
__gradus_function long long llrint(float x) { return __nvvm_f2ll_rn(x); }
__gradus_function long long llrint(double x) { return __nvvm_d2ll_rn(x); }
__gradus_function long lroundf(float x) { return (long)roundf(x); }
__gradus_function long lround(float x) { return (long)roundf(x); }
__gradus_function long lround(double x) { return (long)round(x); }
__gradus_function long long llroundf(float x) { return (long long)roundf(x); }
__gradus_function long long llround(float x) { return (long long)roundf(x); }
__gradus_function long long llround(double x) { return (long long)round(x); }

__gradus_function int abs(int x) { return x < 0 ? -x : x; }
__gradus_function long abs(long x) { return x < 0 ? -x : x; }
__gradus_function long long abs(long long x) { return x < 0 ? -x : x; }
__gradus_function float abs(float x) { return __builtin_fabsf(x); }
__gradus_function double abs(double x) { return __builtin_fabs(x); }
__gradus_function long labs(long x) { return x < 0 ? -x : x; }
__gradus_function long long llabs(long long x) { return x < 0 ? -x : x; }

#define __gradus_extremes(result, left, right)                                             \
  __gradus_function result min(left a, right b) {                                          \
    return (result)a < (result)b ? (result)a : (result)b;                                  \
  }                                                                                        \
  __gradus_function result max(left a, right b) {                                          \
    return (result)a > (result)b ? (result)a : (result)b;                                  \
  }
#define __gradus_extremes_of(type)                        \
  __gradus_extremes(type, type, type)                     \
  __gradus_extremes(unsigned type, unsigned type, unsigned type) \
  __gradus_extremes(unsigned type, type, unsigned type)   \
  __gradus_extremes(unsigned type, unsigned type, type)
__gradus_extremes_of(int) __gradus_extremes_of(long) __gradus_extremes_of(long long)
#undef __gradus_extremes
#undef __gradus_extremes_of
__gradus_function float min(float a, float b) { return __builtin_fminf(a, b); }
__gradus_function float max(float a, float b) { return __builtin_fmaxf(a, b); }
__gradus_function double min(double a, double b) { return __builtin_fmin(a, b); }
__gradus_function double max(double a, double b) { return __builtin_fmax(a, b); }
__gradus_function double min(float a, double b) { return __builtin_fmin((double)a, b); }
__gradus_function double max(float a, double b) { return __builtin_fmax((double)a, b); }
__gradus_function double min(double a, float b) { return __builtin_fmin(a, (double)b); }
__gradus_function double max(double a, float b) { return __builtin_fmax(a, (double)b); }
__gradus_function unsigned int umin(unsigned int a, unsigned int b) { return min(a, b); }
__gradus_function unsigned int umax(unsigned int a, unsigned int b) { return max(a, b); }
__gradus_function long long llmin(long long a, long long b) { return min(a, b); }
__gradus_function long long llmax(long long a, long long b) { return max(a, b); }
__gradus_function unsigned long long ullmin(unsigned long long a, unsigned long long b) {
  return min(a, b);
}
__gradus_function unsigned long long ullmax(unsigned long long a, unsigned long long b) {
  return max(a, b);
}

__gradus_function void* memcpy(void* to, const void* from, size_t bytes) {
  for (size_t i = 0; i < bytes; i++) ((char*)to)[i] = ((const char*)from)[i];
  return to;
}
__gradus_function void* memset(void* to, int value, size_t bytes) {
  for (size_t i = 0; i < bytes; i++) ((char*)to)[i] = (char)value;
  return to;
}
