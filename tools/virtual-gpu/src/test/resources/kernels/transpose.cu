// A matrix turned over its diagonal: out (width, height) = in (height, width).

extern "C" __global__ void transposeDirect(const float* in, float* out, int width, int height) {
  int x = blockIdx.x * 32 + threadIdx.x;
  for (int y = blockIdx.y * 32 + threadIdx.y; y < (blockIdx.y + 1) * 32; y += blockDim.y) {
    if (x < width && y < height) {
      out[x * height + y] = in[y * width + x];
    }
  }
}

// A column of the tile lies in one bank: 32 threads wait for each other.
extern "C" __global__ void transposeConflicts(const float* in, float* out, int width, int height) {
  __shared__ float tile[32][32];
  int x = blockIdx.x * 32 + threadIdx.x;
  for (int r = threadIdx.y; r < 32; r += blockDim.y) {
    int y = blockIdx.y * 32 + r;
    if (x < width && y < height) {
      tile[r][threadIdx.x] = in[y * width + x];
    }
  }
  __syncthreads();
  int row = blockIdx.y * 32 + threadIdx.x;
  for (int r = threadIdx.y; r < 32; r += blockDim.y) {
    int column = blockIdx.x * 32 + r;
    if (row < height && column < width) {
      out[column * height + row] = tile[threadIdx.x][r];
    }
  }
}

// One more column puts the elements of a column into 32 different banks.
extern "C" __global__ void transposePadded(const float* in, float* out, int width, int height) {
  __shared__ float tile[32][33];
  int x = blockIdx.x * 32 + threadIdx.x;
  for (int r = threadIdx.y; r < 32; r += blockDim.y) {
    int y = blockIdx.y * 32 + r;
    if (x < width && y < height) {
      tile[r][threadIdx.x] = in[y * width + x];
    }
  }
  __syncthreads();
  int row = blockIdx.y * 32 + threadIdx.x;
  for (int r = threadIdx.y; r < 32; r += blockDim.y) {
    int column = blockIdx.x * 32 + r;
    if (row < height && column < width) {
      out[column * height + row] = tile[threadIdx.x][r];
    }
  }
}
