// Matrix products: c (m, n) = a (m, k) times b (k, n), row by row.

extern "C" __global__ void matmulNaive(
    const float* a, const float* b, float* c, int m, int n, int k) {
  int column = blockIdx.x * blockDim.x + threadIdx.x;
  int row = blockIdx.y * blockDim.y + threadIdx.y;
  if (row >= m || column >= n) {
    return;
  }
  float sum = 0.0f;
  for (int i = 0; i < k; i++) {
    sum += a[row * k + i] * b[i * n + column];
  }
  c[row * n + column] = sum;
}

#define TILE 16

extern "C" __global__ void matmulTiled(
    const float* a, const float* b, float* c, int m, int n, int k) {
  __shared__ float tileA[TILE][TILE];
  __shared__ float tileB[TILE][TILE];
  int tx = threadIdx.x;
  int ty = threadIdx.y;
  int column = blockIdx.x * TILE + tx;
  int row = blockIdx.y * TILE + ty;
  float sum = 0.0f;
  for (int start = 0; start < k; start += TILE) {
    tileA[ty][tx] = row < m && start + tx < k ? a[row * k + start + tx] : 0.0f;
    tileB[ty][tx] = start + ty < k && column < n ? b[(start + ty) * n + column] : 0.0f;
    __syncthreads();
    for (int i = 0; i < TILE; i++) {
      sum += tileA[ty][i] * tileB[i][tx];
    }
    __syncthreads();
  }
  if (row < m && column < n) {
    c[row * n + column] = sum;
  }
}

// Every thread computes four rows; the shared memory is sized by the launch: 5 * tile * tile floats.
extern "C" __global__ void matmulBlocked(
    const float* a, const float* b, float* c, int m, int n, int k, int tile) {
  extern __shared__ float tiles[];
  float* tileA = tiles;
  float* tileB = tiles + 4 * tile * tile;
  int tx = threadIdx.x;
  int ty = threadIdx.y;
  int column = blockIdx.x * tile + tx;
  int firstRow = blockIdx.y * tile * 4;
  float sums[4] = {0.0f, 0.0f, 0.0f, 0.0f};
  for (int start = 0; start < k; start += tile) {
    for (int r = 0; r < 4; r++) {
      int row = firstRow + r * tile + ty;
      bool isInside = row < m && start + tx < k;
      tileA[(r * tile + ty) * tile + tx] = isInside ? a[row * k + start + tx] : 0.0f;
    }
    bool isInside = start + ty < k && column < n;
    tileB[ty * tile + tx] = isInside ? b[(start + ty) * n + column] : 0.0f;
    __syncthreads();
    for (int i = 0; i < tile; i++) {
      float right = tileB[i * tile + tx];
      for (int r = 0; r < 4; r++) {
        sums[r] += tileA[(r * tile + ty) * tile + i] * right;
      }
    }
    __syncthreads();
  }
  for (int r = 0; r < 4; r++) {
    int row = firstRow + r * tile + ty;
    if (row < m && column < n) {
      c[row * n + column] = sums[r];
    }
  }
}
