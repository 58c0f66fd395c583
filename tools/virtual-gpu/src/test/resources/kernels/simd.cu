// The lanes of a word: two halves or four bytes, each for itself.

extern "C" __global__ void halfwords(const unsigned* a, const unsigned* b, unsigned* out, int n) {
  int i = blockIdx.x * blockDim.x + threadIdx.x;
  if (i >= n) {
    return;
  }
  unsigned x = a[i];
  unsigned y = b[i];
  unsigned* row = out + 41 * i;
  row[0] = __vneg2(x);
  row[1] = __vnegss2(x);
  row[2] = __vabs2(x);
  row[3] = __vabsss2(x);
  row[4] = __vadd2(x, y);
  row[5] = __vsub2(x, y);
  row[6] = __vaddss2(x, y);
  row[7] = __vsubss2(x, y);
  row[8] = __vaddus2(x, y);
  row[9] = __vsubus2(x, y);
  row[10] = __vabsdiffs2(x, y);
  row[11] = __vabsdiffu2(x, y);
  row[12] = __vavgs2(x, y);
  row[13] = __vavgu2(x, y);
  row[14] = __vhaddu2(x, y);
  row[15] = __vmaxs2(x, y);
  row[16] = __vmaxu2(x, y);
  row[17] = __vmins2(x, y);
  row[18] = __vminu2(x, y);
  row[19] = __vsads2(x, y);
  row[20] = __vsadu2(x, y);
  row[21] = __vcmpeq2(x, y);
  row[22] = __vcmpne2(x, y);
  row[23] = __vcmpges2(x, y);
  row[24] = __vcmpgeu2(x, y);
  row[25] = __vcmpgts2(x, y);
  row[26] = __vcmpgtu2(x, y);
  row[27] = __vcmples2(x, y);
  row[28] = __vcmpleu2(x, y);
  row[29] = __vcmplts2(x, y);
  row[30] = __vcmpltu2(x, y);
  row[31] = __vseteq2(x, y);
  row[32] = __vsetne2(x, y);
  row[33] = __vsetges2(x, y);
  row[34] = __vsetgeu2(x, y);
  row[35] = __vsetgts2(x, y);
  row[36] = __vsetgtu2(x, y);
  row[37] = __vsetles2(x, y);
  row[38] = __vsetleu2(x, y);
  row[39] = __vsetlts2(x, y);
  row[40] = __vsetltu2(x, y);
}

extern "C" __global__ void quarters(const unsigned* a, const unsigned* b, unsigned* out, int n) {
  int i = blockIdx.x * blockDim.x + threadIdx.x;
  if (i >= n) {
    return;
  }
  unsigned x = a[i];
  unsigned y = b[i];
  unsigned* row = out + 41 * i;
  row[0] = __vneg4(x);
  row[1] = __vnegss4(x);
  row[2] = __vabs4(x);
  row[3] = __vabsss4(x);
  row[4] = __vadd4(x, y);
  row[5] = __vsub4(x, y);
  row[6] = __vaddss4(x, y);
  row[7] = __vsubss4(x, y);
  row[8] = __vaddus4(x, y);
  row[9] = __vsubus4(x, y);
  row[10] = __vabsdiffs4(x, y);
  row[11] = __vabsdiffu4(x, y);
  row[12] = __vavgs4(x, y);
  row[13] = __vavgu4(x, y);
  row[14] = __vhaddu4(x, y);
  row[15] = __vmaxs4(x, y);
  row[16] = __vmaxu4(x, y);
  row[17] = __vmins4(x, y);
  row[18] = __vminu4(x, y);
  row[19] = __vsads4(x, y);
  row[20] = __vsadu4(x, y);
  row[21] = __vcmpeq4(x, y);
  row[22] = __vcmpne4(x, y);
  row[23] = __vcmpges4(x, y);
  row[24] = __vcmpgeu4(x, y);
  row[25] = __vcmpgts4(x, y);
  row[26] = __vcmpgtu4(x, y);
  row[27] = __vcmples4(x, y);
  row[28] = __vcmpleu4(x, y);
  row[29] = __vcmplts4(x, y);
  row[30] = __vcmpltu4(x, y);
  row[31] = __vseteq4(x, y);
  row[32] = __vsetne4(x, y);
  row[33] = __vsetges4(x, y);
  row[34] = __vsetgeu4(x, y);
  row[35] = __vsetgts4(x, y);
  row[36] = __vsetgtu4(x, y);
  row[37] = __vsetles4(x, y);
  row[38] = __vsetleu4(x, y);
  row[39] = __vsetlts4(x, y);
  row[40] = __vsetltu4(x, y);
}

// Maxima and minima as dynamic programming needs them.
extern "C" __global__ void extremes(
    const unsigned* a, const unsigned* b, const unsigned* c, unsigned* out, int n) {
  int i = blockIdx.x * blockDim.x + threadIdx.x;
  if (i >= n) {
    return;
  }
  unsigned x = a[i];
  unsigned y = b[i];
  unsigned z = c[i];
  bool p;
  bool q;
  unsigned* row = out + 44 * i;
  row[0] = __vimax3_s32(x, y, z);
  row[1] = __vimax3_u32(x, y, z);
  row[2] = __vimax3_s16x2(x, y, z);
  row[3] = __vimax3_u16x2(x, y, z);
  row[4] = __vimax3_s32_relu(x, y, z);
  row[5] = __vimax3_s16x2_relu(x, y, z);
  row[6] = __viaddmax_s32(x, y, z);
  row[7] = __viaddmax_u32(x, y, z);
  row[8] = __viaddmax_s16x2(x, y, z);
  row[9] = __viaddmax_u16x2(x, y, z);
  row[10] = __viaddmax_s32_relu(x, y, z);
  row[11] = __viaddmax_s16x2_relu(x, y, z);
  row[12] = __vimax_s32_relu(x, y);
  row[13] = __vimax_s16x2_relu(x, y);
  row[14] = __vibmax_s32(x, y, &p);
  row[15] = p;
  row[16] = __vibmax_u32(x, y, &p);
  row[17] = p;
  row[18] = __vibmax_s16x2(x, y, &p, &q);
  row[19] = 2 * p + q;
  row[20] = __vibmax_u16x2(x, y, &p, &q);
  row[21] = 2 * p + q;
  row[22] = __vimin3_s32(x, y, z);
  row[23] = __vimin3_u32(x, y, z);
  row[24] = __vimin3_s16x2(x, y, z);
  row[25] = __vimin3_u16x2(x, y, z);
  row[26] = __vimin3_s32_relu(x, y, z);
  row[27] = __vimin3_s16x2_relu(x, y, z);
  row[28] = __viaddmin_s32(x, y, z);
  row[29] = __viaddmin_u32(x, y, z);
  row[30] = __viaddmin_s16x2(x, y, z);
  row[31] = __viaddmin_u16x2(x, y, z);
  row[32] = __viaddmin_s32_relu(x, y, z);
  row[33] = __viaddmin_s16x2_relu(x, y, z);
  row[34] = __vimin_s32_relu(x, y);
  row[35] = __vimin_s16x2_relu(x, y);
  row[36] = __vibmin_s32(x, y, &p);
  row[37] = p;
  row[38] = __vibmin_u32(x, y, &p);
  row[39] = p;
  row[40] = __vibmin_s16x2(x, y, &p, &q);
  row[41] = 2 * p + q;
  row[42] = __vibmin_u16x2(x, y, &p, &q);
  row[43] = 2 * p + q;
}

// Dot products of bytes with bytes, and of halves with half of the bytes.
extern "C" __global__ void dots(
    const unsigned* a, const unsigned* b, const unsigned* c, unsigned* out, int n) {
  int i = blockIdx.x * blockDim.x + threadIdx.x;
  if (i >= n) {
    return;
  }
  int x = a[i];
  int y = b[i];
  int z = c[i];
  unsigned u = a[i];
  unsigned v = b[i];
  unsigned w = c[i];
  char4 bytes = make_char4(v, v >> 8, v >> 16, v >> 24);
  uchar4 ubytes = make_uchar4(v, v >> 8, v >> 16, v >> 24);
  short2 halves = make_short2(u, u >> 16);
  ushort2 uhalves = make_ushort2(u, u >> 16);
  unsigned* row = out + 12 * i;
  row[0] = __dp4a(x, y, z);
  row[1] = __dp4a(u, v, w);
  row[2] = __dp4a(make_char4(u, u >> 8, u >> 16, u >> 24), bytes, z);
  row[3] = __dp4a(make_uchar4(u, u >> 8, u >> 16, u >> 24), ubytes, w);
  row[4] = __dp2a_lo(x, y, z);
  row[5] = __dp2a_lo(u, v, w);
  row[6] = __dp2a_lo(halves, bytes, z);
  row[7] = __dp2a_lo(uhalves, ubytes, w);
  row[8] = __dp2a_hi(x, y, z);
  row[9] = __dp2a_hi(u, v, w);
  row[10] = __dp2a_hi(halves, bytes, z);
  row[11] = __dp2a_hi(uhalves, ubytes, w);
}
