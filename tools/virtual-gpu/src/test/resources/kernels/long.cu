// Kernels whose code is too long for one method of the JVM.

#define STEP a = (a ^ (a >> 7)) * c + d;
#define STEPS4 STEP STEP STEP STEP
#define STEPS16 STEPS4 STEPS4 STEPS4 STEPS4
#define STEPS64 STEPS16 STEPS16 STEPS16 STEPS16
#define STEPS256 STEPS64 STEPS64 STEPS64 STEPS64

// A loop that goes round 1 to 4 times, and a branch in it that some threads take.
extern "C" __global__ void rounds(unsigned* out, unsigned c, unsigned d) {
  __shared__ unsigned shared[256];
  unsigned t = threadIdx.x;
  unsigned a = t;
  for (unsigned k = 0; k <= t % 4; k++) {
    STEPS256
    if (a & 1) {
      STEPS64
    }
    a += k;
  }
  shared[t] = a;
  __syncthreads();
  out[blockIdx.x * blockDim.x + t] = shared[blockDim.x - 1 - t];
}

// The same among the threads of a warp.
extern "C" __global__ void lanes(unsigned* out, unsigned c, unsigned d) {
  unsigned t = threadIdx.x;
  unsigned a = t;
  for (unsigned k = 0; k <= t % 4; k++) {
    STEPS256
  }
  a = __shfl_xor_sync(0xffffffffu, a, 5);
  STEPS64
  out[blockIdx.x * blockDim.x + t] = a;
}

// Waits for what nobody writes, in a long loop.
extern "C" __global__ void waiting(volatile unsigned* flag, unsigned c, unsigned d) {
  unsigned a = threadIdx.x;
  while (flag[0] == 0) {
    STEPS256
    flag[1] = a;
  }
}

// A matrix product, c (n, n) = a (n, n) times b (n, n), with 8 by 8 results for each thread.
extern "C" __global__ void registerTiles(const float* a, const float* b, float* c, int n) {
  __shared__ float tileA[8][64];
  __shared__ float tileB[8][64];
  int tx = threadIdx.x;
  int ty = threadIdx.y;
  int thread = ty * 8 + tx;
  float sums[8][8] = {};
  for (int start = 0; start < n; start += 8) {
    for (int k = 0; k < 8; k++) {
      tileA[k][thread] = a[(blockIdx.y * 64 + thread) * n + start + k];
      tileB[k][thread] = b[(start + k) * n + blockIdx.x * 64 + thread];
    }
    __syncthreads();
#pragma unroll
    for (int k = 0; k < 8; k++) {
      float left[8];
      float right[8];
#pragma unroll
      for (int i = 0; i < 8; i++) {
        left[i] = tileA[k][ty * 8 + i];
        right[i] = tileB[k][tx + 8 * i];
      }
#pragma unroll
      for (int i = 0; i < 8; i++) {
#pragma unroll
        for (int j = 0; j < 8; j++) {
          sums[i][j] += left[i] * right[j];
        }
      }
    }
    __syncthreads();
  }
#pragma unroll
  for (int i = 0; i < 8; i++) {
#pragma unroll
    for (int j = 0; j < 8; j++) {
      c[(blockIdx.y * 64 + ty * 8 + i) * n + blockIdx.x * 64 + tx + 8 * j] = sums[i][j];
    }
  }
}
