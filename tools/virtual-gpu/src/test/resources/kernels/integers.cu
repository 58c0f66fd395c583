// Integers of all widths.

extern "C" __global__ void longs(const long long* a, const long long* b, long long* out, int n) {
  int i = blockIdx.x * blockDim.x + threadIdx.x;
  if (i >= n) {
    return;
  }
  long long x = a[i];
  long long y = b[i];
  long long* row = out + 10 * i;
  row[0] = x + y;
  row[1] = x * y;
  row[2] = x / y;
  row[3] = x % y;
  row[4] = (long long)((unsigned long long)x / (unsigned long long)y);
  row[5] = (long long)((unsigned long long)x % 1000003ull);
  row[6] = x >> (y & 63);
  row[7] = (long long)((unsigned long long)x >> (y & 63)) ^ (x << 7);
  row[8] = __mul64hi(x, y);
  row[9] = (x < y) + 2 * ((unsigned long long)x < (unsigned long long)y);
}

extern "C" __global__ void ints(const int* a, const int* b, int* out, int n) {
  int i = blockIdx.x * blockDim.x + threadIdx.x;
  if (i >= n) {
    return;
  }
  int x = a[i];
  int y = b[i];
  int* row = out + 12 * i;
  row[0] = x / y;
  row[1] = x % y;
  row[2] = (int)((unsigned)x / (unsigned)y);
  row[3] = (int)((unsigned)x % 10u);
  row[4] = __mulhi(x, y);
  row[5] = (int)__umulhi((unsigned)x, (unsigned)y);
  row[6] = __popc(x) + 100 * __clz(y) + 10000 * __ffs(x);
  row[7] = (int)__brev((unsigned)x);
  row[8] = (x << 5) | (int)((unsigned)x >> 27);
  row[9] = min(x, y) ^ max(x, y);
  row[10] = abs(x) - 3;
  row[11] = x / 7 + x % 16 + (x & ~y);
}

// Bytes and shorts: loads and stores that widen and cut off, and sums that wrap around.
extern "C" __global__ void small(
    const signed char* a,
    const unsigned char* b,
    const short* c,
    const unsigned short* d,
    signed char* sumBytes,
    unsigned char* sumUnsigned,
    short* sumShorts,
    int* all,
    int n) {
  int i = blockIdx.x * blockDim.x + threadIdx.x;
  if (i >= n) {
    return;
  }
  sumBytes[i] = a[i] + b[i];
  sumUnsigned[i] = a[i] * b[i];
  sumShorts[i] = (short)(c[i] * d[i] + (d[i] >> 3));
  all[i] = a[i] * 65536 + b[i] + c[i] / 3 - (d[i] > 40000 ? 1 : 0) + (int)(b[i] >> 1);
}

// Conversions between integers and floats, which saturate and truncate.
extern "C" __global__ void conversions(const float* x, const int* y, int* out, float* floats, int n) {
  int i = blockIdx.x * blockDim.x + threadIdx.x;
  if (i >= n) {
    return;
  }
  out[4 * i] = (int)x[i];
  out[4 * i + 1] = __float2int_rn(x[i]);
  out[4 * i + 2] = __float_as_int(x[i]);
  out[4 * i + 3] = (int)(unsigned)fabsf(x[i]);
  floats[4 * i] = (float)y[i];
  floats[4 * i + 1] = (float)(unsigned)y[i];
  floats[4 * i + 2] = (float)((long long)y[i] * y[i]);
  floats[4 * i + 3] = __int_as_float((y[i] & 0x007fffff) | 0x3f800000);
}

// A generator of random numbers and a hash, one chain per thread.
extern "C" __global__ void hashes(unsigned seed, int rounds, unsigned* out, int n) {
  int i = blockIdx.x * blockDim.x + threadIdx.x;
  if (i >= n) {
    return;
  }
  unsigned state = seed ^ (i * 2654435761u);
  unsigned long long mix = 0x9e3779b97f4a7c15ull;
  for (int r = 0; r < rounds; r++) {
    state ^= state << 13;
    state ^= state >> 17;
    state ^= state << 5;
    mix = (mix ^ state) * 0xbf58476d1ce4e5b9ull;
    mix ^= mix >> 31;
  }
  out[i] = (unsigned)(mix >> 32) + (unsigned)mix;
}
