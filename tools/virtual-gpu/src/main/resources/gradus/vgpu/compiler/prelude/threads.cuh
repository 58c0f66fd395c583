// What threads do together: barriers, fences, atomic operations, warps.
__gradus_function int __syncthreads_count(int value) { return __nvvm_bar0_popc(value); }
__gradus_function int __syncthreads_and(int value) { return __nvvm_bar0_and(value); }
__gradus_function int __syncthreads_or(int value) { return __nvvm_bar0_or(value); }
__gradus_function void __syncwarp(unsigned int mask = 0xffffffff) { __nvvm_bar_warp_sync(mask); }
__gradus_function void __threadfence_block() { __nvvm_membar_cta(); }
__gradus_function void __threadfence() { __nvvm_membar_gl(); }
__gradus_function void __threadfence_system() { __nvvm_membar_sys(); }

// One operation in the three scopes: the device, the block, the system.
#define __gradus_atomic(name, type, result)                                                  \
  __gradus_function type name(type* address, type value) { return result; }                  \
  __gradus_function type name##_block(type* address, type value) { return result; }          \
  __gradus_function type name##_system(type* address, type value) { return result; }
#define __gradus_i(op) __nvvm_atom_##op##_gen_i((int*)address, (int)value)
#define __gradus_ll(op) __nvvm_atom_##op##_gen_ll((long long*)address, (long long)value)
__gradus_atomic(atomicAdd, int, __gradus_i(add))
__gradus_atomic(atomicAdd, unsigned int, (unsigned int)__gradus_i(add))
__gradus_atomic(atomicAdd, unsigned long long, (unsigned long long)__gradus_ll(add))
__gradus_atomic(atomicAdd, float, __nvvm_atom_add_gen_f(address, value))
__gradus_atomic(atomicAdd, double, __nvvm_atom_add_gen_d(address, value))
__gradus_atomic(atomicSub, int, __nvvm_atom_add_gen_i(address, -value))
__gradus_atomic(atomicSub, unsigned int,
    (unsigned int)__nvvm_atom_add_gen_i((int*)address, -(int)value))
__gradus_atomic(atomicMin, int, __nvvm_atom_min_gen_i(address, value))
__gradus_atomic(atomicMin, unsigned int, __nvvm_atom_min_gen_ui(address, value))
__gradus_atomic(atomicMin, long long, __nvvm_atom_min_gen_ll(address, value))
__gradus_atomic(atomicMin, unsigned long long, __nvvm_atom_min_gen_ull(address, value))
__gradus_atomic(atomicMax, int, __nvvm_atom_max_gen_i(address, value))
__gradus_atomic(atomicMax, unsigned int, __nvvm_atom_max_gen_ui(address, value))
__gradus_atomic(atomicMax, long long, __nvvm_atom_max_gen_ll(address, value))
__gradus_atomic(atomicMax, unsigned long long, __nvvm_atom_max_gen_ull(address, value))
__gradus_atomic(atomicAnd, int, __gradus_i(and))
__gradus_atomic(atomicAnd, unsigned int, (unsigned int)__gradus_i(and))
__gradus_atomic(atomicAnd, unsigned long long, (unsigned long long)__gradus_ll(and))
__gradus_atomic(atomicOr, int, __gradus_i(or))
__gradus_atomic(atomicOr, unsigned int, (unsigned int)__gradus_i(or))
__gradus_atomic(atomicOr, unsigned long long, (unsigned long long)__gradus_ll(or))
__gradus_atomic(atomicXor, int, __gradus_i(xor))
__gradus_atomic(atomicXor, unsigned int, (unsigned int)__gradus_i(xor))
__gradus_atomic(atomicXor, unsigned long long, (unsigned long long)__gradus_ll(xor))
__gradus_atomic(atomicExch, int, __gradus_i(xchg))
__gradus_atomic(atomicExch, unsigned int, (unsigned int)__gradus_i(xchg))
__gradus_atomic(atomicExch, unsigned long long, (unsigned long long)__gradus_ll(xchg))
__gradus_atomic(atomicExch, float,
    __builtin_bit_cast(
        float, __nvvm_atom_xchg_gen_i((int*)address, __builtin_bit_cast(int, value))))
__gradus_atomic(atomicInc, unsigned int, __nvvm_atom_inc_gen_ui(address, value))
__gradus_atomic(atomicDec, unsigned int, __nvvm_atom_dec_gen_ui(address, value))
#undef __gradus_atomic
#undef __gradus_i
#undef __gradus_ll
#define __gradus_cas(name)                                                                   \
  __gradus_function int name(int* address, int compare, int value) {                         \
    return __nvvm_atom_cas_gen_i(address, compare, value);                                   \
  }                                                                                          \
  __gradus_function unsigned int name(                                                       \
      unsigned int* address, unsigned int compare, unsigned int value) {                     \
    return (unsigned int)__nvvm_atom_cas_gen_i((int*)address, (int)compare, (int)value);     \
  }                                                                                          \
  __gradus_function unsigned long long name(                                                 \
      unsigned long long* address, unsigned long long compare, unsigned long long value) {   \
    return (unsigned long long)__nvvm_atom_cas_gen_ll(                                       \
        (long long*)address, (long long)compare, (long long)value);                          \
  }                                                                                          \
  __gradus_cas16(name)
#if __CUDA_ARCH__ >= 700
#define __gradus_cas16(name)                                                                 \
  __gradus_function unsigned short name(                                                     \
      unsigned short* address, unsigned short compare, unsigned short value) {               \
    unsigned short old;                                                                      \
    asm volatile("atom.cas.b16 %0, [%1], %2, %3;"                                            \
        : "=h"(old)                                                                          \
        : "l"(address), "h"(compare), "h"(value)                                             \
        : "memory");                                                                         \
    return old;                                                                              \
  }
#else
#define __gradus_cas16(name)
#endif
__gradus_cas(atomicCAS) __gradus_cas(atomicCAS_block) __gradus_cas(atomicCAS_system)
#undef __gradus_cas
#undef __gradus_cas16

// The last operand of shfl: the limit of the lane, and which lanes form a group.
#define __gradus_shuffle(name, kind, count, limit)                                             \
  __gradus_function int name(unsigned int mask, int value, count n, int width = 32) {          \
    return __nvvm_shfl_sync_##kind##_i32(mask, value, n, ((32 - width) << 8) | limit);         \
  }                                                                                            \
  __gradus_function float name(unsigned int mask, float value, count n, int width = 32) {      \
    return __nvvm_shfl_sync_##kind##_f32(mask, value, n, ((32 - width) << 8) | limit);         \
  }                                                                                            \
  __gradus_function unsigned int name(                                                         \
      unsigned int mask, unsigned int value, count n, int width = 32) {                        \
    return (unsigned int)name(mask, (int)value, n, width);                                     \
  }                                                                                            \
  __gradus_function long long name(                                                            \
      unsigned int mask, long long value, count n, int width = 32) {                           \
    unsigned int low = (unsigned int)name(mask, (int)value, n, width);                         \
    return (long long)name(mask, (int)(value >> 32), n, width) << 32 | low;                    \
  }                                                                                            \
  __gradus_function unsigned long long name(                                                   \
      unsigned int mask, unsigned long long value, count n, int width = 32) {                  \
    return (unsigned long long)name(mask, (long long)value, n, width);                         \
  }                                                                                            \
  __gradus_function long name(unsigned int mask, long value, count n, int width = 32) {        \
    return (long)name(mask, (long long)value, n, width);                                       \
  }                                                                                            \
  __gradus_function unsigned long name(                                                        \
      unsigned int mask, unsigned long value, count n, int width = 32) {                       \
    return (unsigned long)name(mask, (long long)value, n, width);                              \
  }                                                                                            \
  __gradus_function double name(unsigned int mask, double value, count n, int width = 32) {    \
    return __builtin_bit_cast(                                                                 \
        double, name(mask, __builtin_bit_cast(long long, value), n, width));                   \
  }
__gradus_shuffle(__shfl_sync, idx, int, 0x1f)
__gradus_shuffle(__shfl_up_sync, up, unsigned int, 0)
__gradus_shuffle(__shfl_down_sync, down, unsigned int, 0x1f)
__gradus_shuffle(__shfl_xor_sync, bfly, int, 0x1f)
#undef __gradus_shuffle

__gradus_function int __all_sync(unsigned int mask, int value) {
  return __nvvm_vote_all_sync(mask, value);
}
__gradus_function int __any_sync(unsigned int mask, int value) {
  return __nvvm_vote_any_sync(mask, value);
}
__gradus_function int __uni_sync(unsigned int mask, int value) {
  return __nvvm_vote_uni_sync(mask, value);
}
__gradus_function unsigned int __ballot_sync(unsigned int mask, int value) {
  return __nvvm_vote_ballot_sync(mask, value);
}
__gradus_function unsigned int __activemask() { return __nvvm_activemask(); }
#define __gradus_match(type, bits)                                                       \
  __gradus_function unsigned int __match_any_sync(unsigned int mask, type value) {       \
    return __nvvm_match_any_sync_i##bits(mask, value);                                   \
  }                                                                                      \
  __gradus_function unsigned int __match_all_sync(unsigned int mask, type value, int* all) { \
    return __nvvm_match_all_sync_i##bits##p(mask, value, all);                           \
  }
__gradus_match(int, 32) __gradus_match(unsigned int, 32) __gradus_match(long long, 64)
__gradus_match(unsigned long long, 64)
#undef __gradus_match

#if __CUDA_ARCH__ >= 800
__gradus_function unsigned int __reduce_add_sync(unsigned int mask, unsigned int value) {
  return (unsigned int)__nvvm_redux_sync_add((int)value, (int)mask);
}
__gradus_function int __reduce_add_sync(unsigned int mask, int value) {
  return __nvvm_redux_sync_add(value, (int)mask);
}
__gradus_function unsigned int __reduce_min_sync(unsigned int mask, unsigned int value) {
  return (unsigned int)__nvvm_redux_sync_umin(value, (int)mask);
}
__gradus_function int __reduce_min_sync(unsigned int mask, int value) {
  return __nvvm_redux_sync_min(value, (int)mask);
}
__gradus_function unsigned int __reduce_max_sync(unsigned int mask, unsigned int value) {
  return (unsigned int)__nvvm_redux_sync_umax(value, (int)mask);
}
__gradus_function int __reduce_max_sync(unsigned int mask, int value) {
  return __nvvm_redux_sync_max(value, (int)mask);
}
__gradus_function unsigned int __reduce_and_sync(unsigned int mask, unsigned int value) {
  return (unsigned int)__nvvm_redux_sync_and((int)value, (int)mask);
}
__gradus_function unsigned int __reduce_or_sync(unsigned int mask, unsigned int value) {
  return (unsigned int)__nvvm_redux_sync_or((int)value, (int)mask);
}
__gradus_function unsigned int __reduce_xor_sync(unsigned int mask, unsigned int value) {
  return (unsigned int)__nvvm_redux_sync_xor((int)value, (int)mask);
}
#endif
