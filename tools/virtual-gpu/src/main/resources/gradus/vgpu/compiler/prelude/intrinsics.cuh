// Functions that stand for one instruction: bits, rounding modes, conversions, fast mathematics.
__gradus_function int __float_as_int(float x) { return __builtin_bit_cast(int, x); }
__gradus_function unsigned int __float_as_uint(float x) { return __builtin_bit_cast(unsigned, x); }
__gradus_function float __int_as_float(int x) { return __builtin_bit_cast(float, x); }
__gradus_function float __uint_as_float(unsigned int x) { return __builtin_bit_cast(float, x); }
__gradus_function long long __double_as_longlong(double x) {
  return __builtin_bit_cast(long long, x);
}
__gradus_function double __longlong_as_double(long long x) { return __builtin_bit_cast(double, x); }
__gradus_function int __double2hiint(double x) { return (int)(__double_as_longlong(x) >> 32); }
__gradus_function int __double2loint(double x) { return (int)__double_as_longlong(x); }
__gradus_function double __hiloint2double(int high, int low) {
  return __longlong_as_double((long long)high << 32 | (unsigned int)low);
}

__gradus_function int __popc(unsigned int x) { return __builtin_popcount(x); }
__gradus_function int __popcll(unsigned long long x) { return __builtin_popcountll(x); }
__gradus_function int __clz(int x) { return x == 0 ? 32 : __builtin_clz((unsigned)x); }
__gradus_function int __clzll(long long x) {
  return x == 0 ? 64 : __builtin_clzll((unsigned long long)x);
}
__gradus_function int __ffs(int x) { return __builtin_ffs(x); }
__gradus_function int __ffsll(long long x) { return __builtin_ffsll(x); }
__gradus_function unsigned int __brev(unsigned int x) { return __builtin_bitreverse32(x); }
__gradus_function unsigned long long __brevll(unsigned long long x) {
  return __builtin_bitreverse64(x);
}
__gradus_function unsigned int __byte_perm(unsigned int x, unsigned int y, unsigned int selector) {
  return __nvvm_prmt(x, y, selector);
}
__gradus_function unsigned int __funnelshift_l(unsigned int low, unsigned int high, unsigned n) {
  return (unsigned int)(((unsigned long long)high << 32 | low) << (n & 31) >> 32);
}
__gradus_function unsigned int __funnelshift_r(unsigned int low, unsigned int high, unsigned n) {
  return (unsigned int)(((unsigned long long)high << 32 | low) >> (n & 31));
}
__gradus_function unsigned int __funnelshift_lc(unsigned int low, unsigned int high, unsigned n) {
  return n >= 32 ? low : __funnelshift_l(low, high, n);
}
__gradus_function unsigned int __funnelshift_rc(unsigned int low, unsigned int high, unsigned n) {
  return n >= 32 ? high : __funnelshift_r(low, high, n);
}
__gradus_function unsigned int __fns(unsigned int mask, unsigned int from, int n) {
  unsigned int result;
  asm("fns.b32 %0, %1, %2, %3;" : "=r"(result) : "r"(mask), "r"(from), "r"(n));
  return result;
}
__gradus_function int __mul24(int x, int y) { return __nvvm_mul24_i(x, y); }
__gradus_function unsigned int __umul24(unsigned int x, unsigned int y) {
  return __nvvm_mul24_ui(x, y);
}
__gradus_function int __mulhi(int x, int y) { return __nvvm_mulhi_i(x, y); }
__gradus_function unsigned int __umulhi(unsigned int x, unsigned int y) {
  return __nvvm_mulhi_ui(x, y);
}
__gradus_function long long __mul64hi(long long x, long long y) { return __nvvm_mulhi_ll(x, y); }
__gradus_function unsigned long long __umul64hi(unsigned long long x, unsigned long long y) {
  return __nvvm_mulhi_ull(x, y);
}
__gradus_function unsigned int __sad(int x, int y, unsigned int z) {
  return z + (unsigned int)(x > y ? x - y : y - x);
}
__gradus_function unsigned int __usad(unsigned int x, unsigned int y, unsigned int z) {
  return z + (x > y ? x - y : y - x);
}
__gradus_function int __hadd(int x, int y) { return (int)(((long long)x + y) >> 1); }
__gradus_function int __rhadd(int x, int y) { return (int)(((long long)x + y + 1) >> 1); }
__gradus_function unsigned int __uhadd(unsigned int x, unsigned int y) {
  return (unsigned int)(((unsigned long long)x + y) >> 1);
}
__gradus_function unsigned int __urhadd(unsigned int x, unsigned int y) {
  return (unsigned int)(((unsigned long long)x + y + 1) >> 1);
}
// Dot products: of four bytes with four, and of two halves with the lower or upper two bytes.
#define __gradus_dot(name, ptx, number, a, b)                                              \
  __gradus_function number name(a x, b y, number z) {                                      \
    number result;                                                                         \
    asm(ptx " %0, %1, %2, %3;"                                                             \
        : "=r"(result)                                                                     \
        : "r"(__builtin_bit_cast(int, x)), "r"(__builtin_bit_cast(int, y)), "r"(z));       \
    return result;                                                                         \
  }
#define __gradus_dots(name, ptx, halves, uhalves)                                          \
  __gradus_dot(name, ptx ".s32.s32", int, int, int)                                        \
  __gradus_dot(name, ptx ".s32.s32", int, halves, char4)                                   \
  __gradus_dot(name, ptx ".u32.u32", unsigned int, unsigned int, unsigned int)             \
  __gradus_dot(name, ptx ".u32.u32", unsigned int, uhalves, uchar4)
__gradus_dots(__dp4a, "dp4a", char4, uchar4)
__gradus_dots(__dp2a_lo, "dp2a.lo", short2, ushort2)
__gradus_dots(__dp2a_hi, "dp2a.hi", short2, ushort2)
#undef __gradus_dots
#undef __gradus_dot

// An operation in the four directions of rounding: nearest, zero, down, up.
#define __gradus_rounded(mode, ptx)                                                             \
  __gradus_function float __fadd_##mode(float x, float y) { return __nvvm_add_##ptx##_f(x, y); }\
  __gradus_function float __fsub_##mode(float x, float y) {                                     \
    return __nvvm_add_##ptx##_f(x, -y);                                                         \
  }                                                                                             \
  __gradus_function float __fmul_##mode(float x, float y) { return __nvvm_mul_##ptx##_f(x, y); }\
  __gradus_function float __fdiv_##mode(float x, float y) { return __nvvm_div_##ptx##_f(x, y); }\
  __gradus_function float __fmaf_##mode(float x, float y, float z) {                            \
    return __nvvm_fma_##ptx##_f(x, y, z);                                                       \
  }                                                                                             \
  __gradus_function float __frcp_##mode(float x) { return __nvvm_rcp_##ptx##_f(x); }            \
  __gradus_function float __fsqrt_##mode(float x) { return __nvvm_sqrt_##ptx##_f(x); }          \
  __gradus_function double __dadd_##mode(double x, double y) {                                  \
    return __nvvm_add_##ptx##_d(x, y);                                                          \
  }                                                                                             \
  __gradus_function double __dsub_##mode(double x, double y) {                                  \
    return __nvvm_add_##ptx##_d(x, -y);                                                         \
  }                                                                                             \
  __gradus_function double __dmul_##mode(double x, double y) {                                  \
    return __nvvm_mul_##ptx##_d(x, y);                                                          \
  }                                                                                             \
  __gradus_function double __ddiv_##mode(double x, double y) {                                  \
    return __nvvm_div_##ptx##_d(x, y);                                                          \
  }                                                                                             \
  __gradus_function double __fma_##mode(double x, double y, double z) {                         \
    return __nvvm_fma_##ptx##_d(x, y, z);                                                       \
  }                                                                                             \
  __gradus_function double __drcp_##mode(double x) { return __nvvm_rcp_##ptx##_d(x); }          \
  __gradus_function double __dsqrt_##mode(double x) { return __nvvm_sqrt_##ptx##_d(x); }        \
  __gradus_function int __float2int_##mode(float x) { return __nvvm_f2i_##ptx(x); }             \
  __gradus_function unsigned int __float2uint_##mode(float x) { return __nvvm_f2ui_##ptx(x); }  \
  __gradus_function long long __float2ll_##mode(float x) { return __nvvm_f2ll_##ptx(x); }       \
  __gradus_function unsigned long long __float2ull_##mode(float x) {                            \
    return __nvvm_f2ull_##ptx(x);                                                               \
  }                                                                                             \
  __gradus_function int __double2int_##mode(double x) { return __nvvm_d2i_##ptx(x); }           \
  __gradus_function unsigned int __double2uint_##mode(double x) {                               \
    return __nvvm_d2ui_##ptx(x);                                                                \
  }                                                                                             \
  __gradus_function long long __double2ll_##mode(double x) { return __nvvm_d2ll_##ptx(x); }     \
  __gradus_function unsigned long long __double2ull_##mode(double x) {                          \
    return __nvvm_d2ull_##ptx(x);                                                               \
  }                                                                                             \
  __gradus_function float __double2float_##mode(double x) { return __nvvm_d2f_##ptx(x); }       \
  __gradus_function float __int2float_##mode(int x) { return __nvvm_i2f_##ptx(x); }             \
  __gradus_function float __uint2float_##mode(unsigned int x) { return __nvvm_ui2f_##ptx(x); }  \
  __gradus_function float __ll2float_##mode(long long x) { return __nvvm_ll2f_##ptx(x); }       \
  __gradus_function float __ull2float_##mode(unsigned long long x) {                            \
    return __nvvm_ull2f_##ptx(x);                                                               \
  }                                                                                             \
  __gradus_function double __ll2double_##mode(long long x) { return __nvvm_ll2d_##ptx(x); }     \
  __gradus_function double __ull2double_##mode(unsigned long long x) {                          \
    return __nvvm_ull2d_##ptx(x);                                                               \
  }
__gradus_rounded(rn, rn) __gradus_rounded(rz, rz) __gradus_rounded(rd, rm) __gradus_rounded(ru, rp)
#undef __gradus_rounded
__gradus_function double __int2double_rn(int x) { return (double)x; }
__gradus_function double __uint2double_rn(unsigned int x) { return (double)x; }
__gradus_function float __frsqrt_rn(float x) { return (float)(1 / __dsqrt_rn((double)x)); }

// Fast and inexact.
__gradus_function float __exp2f(float x) { return __nvvm_ex2_approx_f(x); }
__gradus_function float __expf(float x) { return __nvvm_ex2_approx_f(x * 1.4426950408889634f); }
__gradus_function float __exp10f(float x) { return __nvvm_ex2_approx_f(x * 3.3219280948873623f); }
__gradus_function float __log2f(float x) { return __nvvm_lg2_approx_f(x); }
__gradus_function float __logf(float x) { return __nvvm_lg2_approx_f(x) * 0.6931471805599453f; }
__gradus_function float __log10f(float x) { return __nvvm_lg2_approx_f(x) * 0.3010299956639812f; }
__gradus_function float __sinf(float x) { return __nvvm_sin_approx_f(x); }
__gradus_function float __cosf(float x) { return __nvvm_cos_approx_f(x); }
__gradus_function float __fdividef(float x, float y) { return __nvvm_div_approx_f(x, y); }
__gradus_function float __tanf(float x) { return __fdividef(__sinf(x), __cosf(x)); }
__gradus_function float __powf(float x, float y) { return __exp2f(y * __log2f(x)); }
__gradus_function float __tanhf(float x) {
  return 1 - __fdividef(2.0f, __expf(2 * x) + 1);
}
__gradus_function void __sincosf(float x, float* s, float* c) { *s = __sinf(x), *c = __cosf(x); }
__gradus_function float __saturatef(float x) { return __nvvm_saturate_f(x); }

#ifdef __USE_FAST_MATH__
#define expf __expf
#define exp10f __exp10f
#define logf __logf
#define log2f __log2f
#define log10f __log10f
#define sinf __sinf
#define cosf __cosf
#define tanf __tanf
#define powf __powf
#define sincosf __sincosf
#endif

// Loads with a hint for the caches; here they are loads.
template <typename T> __gradus_function T __ldg(const T* p) { return *p; }
template <typename T> __gradus_function T __ldca(const T* p) { return *p; }
template <typename T> __gradus_function T __ldcg(const T* p) { return *p; }
template <typename T> __gradus_function T __ldcs(const T* p) { return *p; }
template <typename T> __gradus_function T __ldlu(const T* p) { return *p; }
template <typename T> __gradus_function T __ldcv(const T* p) { return *p; }
template <typename T, typename V> __gradus_function void __stwb(T* p, V value) { *p = value; }
template <typename T, typename V> __gradus_function void __stcg(T* p, V value) { *p = value; }
template <typename T, typename V> __gradus_function void __stcs(T* p, V value) { *p = value; }
template <typename T, typename V> __gradus_function void __stwt(T* p, V value) { *p = value; }

__gradus_function unsigned int __isGlobal(const void* p) { return __nvvm_isspacep_global(p); }
__gradus_function unsigned int __isShared(const void* p) { return __nvvm_isspacep_shared(p); }
__gradus_function unsigned int __isConstant(const void* p) { return __nvvm_isspacep_const(p); }
__gradus_function unsigned int __isLocal(const void* p) { return __nvvm_isspacep_local(p); }
__gradus_function clock_t clock() { return (clock_t)__nvvm_read_ptx_sreg_clock(); }
__gradus_function long long clock64() { return __nvvm_read_ptx_sreg_clock64(); }
__gradus_function void __nanosleep(unsigned int) {}
__gradus_function void __trap() { __builtin_trap(); }
__gradus_function void __brkpt() {}
