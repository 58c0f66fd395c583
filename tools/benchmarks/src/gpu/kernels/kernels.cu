// Both devices run these kernels; kernels.cl says the same, line by line. Only the indices differ:
// int or unsigned is what CUDA programs count with.

#define TILE 16
#define BLOCK 256

extern "C" __global__ void matmul(
    const float* a, const float* b, float* c, int n) {
  __shared__ float tileA[TILE][TILE];
  __shared__ float tileB[TILE][TILE];
  int tx = threadIdx.x;
  int ty = threadIdx.y;
  int column = blockIdx.x * TILE + tx;
  int row = blockIdx.y * TILE + ty;
  float sum = 0.0f;
  for (int start = 0; start < n; start += TILE) {
    tileA[ty][tx] = a[row * n + start + tx];
    tileB[ty][tx] = b[(start + ty) * n + column];
    __syncthreads();
    for (int k = 0; k < TILE; k++) {
      sum += tileA[ty][k] * tileB[k][tx];
    }
    __syncthreads();
  }
  c[row * n + column] = sum;
}

extern "C" __global__ void reduction(
    const float* a, float* c, int n) {
  __shared__ float part[BLOCK];
  int t = threadIdx.x;
  int i = blockIdx.x * BLOCK + t;
  part[t] = i < n ? a[i] : 0.0f;
  __syncthreads();
  for (int width = BLOCK / 2; width > 0; width /= 2) {
    if (t < width) {
      part[t] += part[t + width];
    }
    __syncthreads();
  }
  if (t == 0) {
    c[blockIdx.x] = part[0];
  }
}

extern "C" __global__ void halving(
    const float* a, float* c, int n) {
  __shared__ float part[BLOCK];
  unsigned t = threadIdx.x;
  unsigned i = blockIdx.x * blockDim.x + t;
  part[t] = i < n ? a[i] : 0.0f;
  __syncthreads();
  for (unsigned width = blockDim.x / 2; width > 0; width >>= 1) {
    if (t < width) {
      part[t] += part[t + width];
    }
    __syncthreads();
  }
  if (t == 0) {
    c[blockIdx.x] = part[0];
  }
}

extern "C" __global__ void add(
    const float* a, const float* b, float* c, int n) {
  int i = blockIdx.x * BLOCK + threadIdx.x;
  if (i < n) {
    c[i] = a[i] + b[i];
  }
}
