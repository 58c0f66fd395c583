// Softmax of every row: exp(x - max) / sum of exp(x - max).

// One block per row; a tree in shared memory finds the maximum and the sum.
extern "C" __global__ void softmaxRows(const float* x, float* y, int columns) {
  __shared__ float part[128];
  const float* row = x + (long long)blockIdx.x * columns;
  float* out = y + (long long)blockIdx.x * columns;
  int t = threadIdx.x;
  float largest = -3.402823466e+38f;
  for (int i = t; i < columns; i += blockDim.x) {
    largest = fmaxf(largest, row[i]);
  }
  part[t] = largest;
  __syncthreads();
  for (int half = blockDim.x / 2; half > 0; half /= 2) {
    if (t < half) {
      part[t] = fmaxf(part[t], part[t + half]);
    }
    __syncthreads();
  }
  largest = part[0];
  __syncthreads();
  float sum = 0.0f;
  for (int i = t; i < columns; i += blockDim.x) {
    float e = expf(row[i] - largest);
    out[i] = e;
    sum += e;
  }
  part[t] = sum;
  __syncthreads();
  for (int half = blockDim.x / 2; half > 0; half /= 2) {
    if (t < half) {
      part[t] += part[t + half];
    }
    __syncthreads();
  }
  sum = part[0];
  for (int i = t; i < columns; i += blockDim.x) {
    out[i] /= sum;
  }
}

// One warp per row; maximum and sum in one pass, joined by shuffles.
extern "C" __global__ void softmaxOnline(const float* x, float* y, int rows, int columns) {
  int row = blockIdx.x * blockDim.y + threadIdx.y;
  if (row >= rows) {
    return;
  }
  const float* from = x + row * columns;
  float largest = -1e30f;
  float sum = 0.0f;
  for (int i = threadIdx.x; i < columns; i += 32) {
    float next = fmaxf(largest, from[i]);
    sum = sum * __expf(largest - next) + __expf(from[i] - next);
    largest = next;
  }
  for (int mask = 16; mask > 0; mask >>= 1) {
    float otherLargest = __shfl_xor_sync(0xffffffffu, largest, mask);
    float otherSum = __shfl_xor_sync(0xffffffffu, sum, mask);
    float next = fmaxf(largest, otherLargest);
    sum = sum * __expf(largest - next) + otherSum * __expf(otherLargest - next);
    largest = next;
  }
  for (int i = threadIdx.x; i < columns; i += 32) {
    y[row * columns + i] = __fdividef(__expf(from[i] - largest), sum);
  }
}
