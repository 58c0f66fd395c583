// Operations on the two halves or the four bytes of a word, each lane for itself.
#define __gradus_lanes(name, count, type, bits, parameters, second, third, expression)      \
  __gradus_function unsigned int name##count parameters {                                   \
    using lane = type;                                                                      \
    constexpr int lowest = (lane)-1 < 0 ? -(1 << (bits - 1)) : 0;                           \
    constexpr int highest = lowest + (1 << bits) - 1;                                       \
    unsigned int result = 0;                                                                \
    for (int at = 0; at < 32; at += bits) {                                                 \
      int x = (lane)(a >> at), y = (lane)(second >> at), z = (lane)(third >> at);           \
      result |= ((unsigned int)(expression) & ((1u << bits) - 1)) << at;                    \
    }                                                                                       \
    return result;                                                                          \
  }
#define __gradus_one(name, expression)                                                       \
  __gradus_lanes(name, 2, short, 16, (unsigned int a), a, a, expression)                     \
  __gradus_lanes(name, 4, signed char, 8, (unsigned int a), a, a, expression)
#define __gradus_two(name, half, byte, expression)                                           \
  __gradus_lanes(name, 2, half, 16, (unsigned int a, unsigned int b), b, b, expression)      \
  __gradus_lanes(name, 4, byte, 8, (unsigned int a, unsigned int b), b, b, expression)
#define __gradus_signed(name, expression) __gradus_two(name, short, signed char, expression)
#define __gradus_unsigned(name, expression) \
  __gradus_two(name, unsigned short, unsigned char, expression)
#define __gradus_both(name, expression)  \
  __gradus_signed(name##s, expression)   \
  __gradus_unsigned(name##u, expression)
#define __gradus_clamp(value) ((value) < lowest ? lowest : (value) > highest ? highest : (value))

__gradus_one(__vneg, -x)
__gradus_one(__vnegss, __gradus_clamp(-x))
__gradus_one(__vabs, x < 0 ? -x : x)
__gradus_one(__vabsss, __gradus_clamp(x < 0 ? -x : x))
__gradus_unsigned(__vadd, x + y)
__gradus_unsigned(__vsub, x - y)
__gradus_signed(__vaddss, __gradus_clamp(x + y))
__gradus_signed(__vsubss, __gradus_clamp(x - y))
__gradus_unsigned(__vaddus, __gradus_clamp(x + y))
__gradus_unsigned(__vsubus, __gradus_clamp(x - y))
__gradus_both(__vabsdiff, x < y ? y - x : x - y)
// Ties are rounded up, among negative numbers away from zero.
__gradus_signed(__vavgs, (x + y + (x + y >= 0)) >> 1)
__gradus_unsigned(__vavgu, (x + y + 1) >> 1)
__gradus_unsigned(__vhaddu, (x + y) >> 1)
__gradus_both(__vmax, x > y ? x : y)
__gradus_both(__vmin, x < y ? x : y)
__gradus_unsigned(__vcmpeq, -(x == y))
__gradus_unsigned(__vcmpne, -(x != y))
__gradus_both(__vcmpge, -(x >= y))
__gradus_both(__vcmpgt, -(x > y))
__gradus_both(__vcmple, -(x <= y))
__gradus_both(__vcmplt, -(x < y))
__gradus_unsigned(__vseteq, x == y)
__gradus_unsigned(__vsetne, x != y)
__gradus_both(__vsetge, x >= y)
__gradus_both(__vsetgt, x > y)
__gradus_both(__vsetle, x <= y)
__gradus_both(__vsetlt, x < y)

#define __gradus_sums(sign)                                                                  \
  __gradus_function unsigned int __vsad##sign##2(unsigned int a, unsigned int b) {           \
    unsigned int parts = __vabsdiff##sign##2(a, b);                                          \
    return (parts & 0xffff) + (parts >> 16);                                                 \
  }                                                                                          \
  __gradus_function unsigned int __vsad##sign##4(unsigned int a, unsigned int b) {           \
    unsigned int parts = __vabsdiff##sign##4(a, b);                                          \
    return (parts & 0xff) + (parts >> 8 & 0xff) + (parts >> 16 & 0xff) + (parts >> 24);      \
  }
__gradus_sums(s) __gradus_sums(u)
#undef __gradus_sums

// The same of whole words and of halves, for dynamic programming.
#define __gradus_words(name, type, limit, expression)                                       \
  __gradus_function type name##_##limit(type x, type y, type z) { return expression; }
#define __gradus_halves(name, type, limit, expression)                                      \
  __gradus_lanes(name##_##limit##x, 2, type, 16,                                            \
      (unsigned int a, unsigned int b, unsigned int c), b, c, expression)
#define __gradus_relu(value) ((value) < 0 ? 0 : (value))
#define __gradus_triple(name, op)                                                             \
  __gradus_words(__vi##name##3, int, s32, __gradus_of3(op, x, y, z))                          \
  __gradus_words(__vi##name##3, unsigned int, u32, __gradus_of3(op, x, y, z))                 \
  __gradus_halves(__vi##name##3, short, s16, __gradus_of3(op, x, y, z))                       \
  __gradus_halves(__vi##name##3, unsigned short, u16, __gradus_of3(op, x, y, z))              \
  __gradus_function int __vi##name##3_s32_relu(int x, int y, int z) {                         \
    return __gradus_relu(__vi##name##3_s32(x, y, z));                                         \
  }                                                                                           \
  __gradus_function unsigned int __vi##name##3_s16x2_relu(                                    \
      unsigned int a, unsigned int b, unsigned int c) {                                       \
    return __vmaxs2(__vi##name##3_s16x2(a, b, c), 0);                                         \
  }                                                                                           \
  __gradus_function int __viadd##name##_s32(int x, int y, int z) {                            \
    return __gradus_of2(op, (int)((unsigned int)x + (unsigned int)y), z);                     \
  }                                                                                           \
  __gradus_words(__viadd##name, unsigned int, u32, __gradus_of2(op, x + y, z))                \
  __gradus_halves(__viadd##name, short, s16, __gradus_of2(op, (lane)(x + y), z))              \
  __gradus_halves(__viadd##name, unsigned short, u16, __gradus_of2(op, (lane)(x + y), z))     \
  __gradus_function int __viadd##name##_s32_relu(int x, int y, int z) {                       \
    return __gradus_relu(__viadd##name##_s32(x, y, z));                                       \
  }                                                                                           \
  __gradus_function unsigned int __viadd##name##_s16x2_relu(                                  \
      unsigned int a, unsigned int b, unsigned int c) {                                       \
    return __vmaxs2(__viadd##name##_s16x2(a, b, c), 0);                                       \
  }                                                                                           \
  __gradus_function int __vi##name##_s32_relu(int x, int y) {                                 \
    return __gradus_relu(__gradus_of2(op, x, y));                                             \
  }                                                                                           \
  __gradus_function unsigned int __vi##name##_s16x2_relu(unsigned int a, unsigned int b) {    \
    return __vmaxs2(__v##name##s2(a, b), 0);                                                  \
  }                                                                                           \
  __gradus_choice(__vib##name##_s32, int, op) __gradus_choice(__vib##name##_u32, unsigned, op) \
  __gradus_choices(name, s) __gradus_choices(name, u)
#define __gradus_of2(op, x, y) ((x)op(y) ? (x) : (y))
#define __gradus_of3(op, x, y, z) __gradus_of2(op, __gradus_of2(op, x, y), z)
// Also says whether the first one was taken.
#define __gradus_choice(name, type, op)                             \
  __gradus_function type name(type x, type y, bool* isFirst) {      \
    *isFirst = x op y;                                              \
    return *isFirst ? x : y;                                        \
  }
#define __gradus_choices(name, sign)                                                          \
  __gradus_function unsigned int __vib##name##_##sign##16x2(                                  \
      unsigned int a, unsigned int b, bool* isFirstHigh, bool* isFirstLow) {                  \
    unsigned int chosen = __v##name##sign##2(a, b);                                           \
    *isFirstHigh = (chosen ^ a) >> 16 == 0;                                                   \
    *isFirstLow = ((chosen ^ a) & 0xffff) == 0;                                               \
    return chosen;                                                                            \
  }
__gradus_triple(max, >=)
__gradus_triple(min, <=)
#undef __gradus_triple
#undef __gradus_choices
#undef __gradus_choice
#undef __gradus_of3
#undef __gradus_of2
#undef __gradus_relu
#undef __gradus_halves
#undef __gradus_words
#undef __gradus_clamp
#undef __gradus_both
#undef __gradus_unsigned
#undef __gradus_signed
#undef __gradus_two
#undef __gradus_one
#undef __gradus_lanes
