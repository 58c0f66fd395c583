// Functions that are called and not inlined.

__device__ __noinline__ float weigh(const float* x, int from, int to) {
  float sum = 0.0f;
  for (int i = from; i < to; i++) {
    sum += x[i] * (i - from + 1);
  }
  return sum;
}

extern "C" __global__ void windows(const float* x, float* y, int width, int n) {
  int i = blockIdx.x * blockDim.x + threadIdx.x;
  if (i < n) {
    int to = min(i + width, n);
    y[i] = weigh(x, i, to) - 0.5f * weigh(x, max(0, i - width), i);
  }
}

// Results through pointers to a caller's variables.
__device__ __noinline__ void divide(int a, int b, int* quotient, int* remainder) {
  *quotient = a / b;
  *remainder = a % b;
}

extern "C" __global__ void digitSums(const int* x, int base, int* out, int n) {
  int i = blockIdx.x * blockDim.x + threadIdx.x;
  if (i >= n) {
    return;
  }
  int rest = x[i];
  int sum = 0;
  while (rest > 0) {
    int digit;
    divide(rest, base, &rest, &digit);
    sum += digit;
  }
  out[i] = sum;
}

// A function with barriers in it.
__device__ __noinline__ int blockSum(int value, int* part) {
  part[threadIdx.x] = value;
  __syncthreads();
  for (int half = blockDim.x / 2; half > 0; half /= 2) {
    if (threadIdx.x < half) {
      part[threadIdx.x] += part[threadIdx.x + half];
    }
    __syncthreads();
  }
  int sum = part[0];
  __syncthreads();
  return sum;
}

extern "C" __global__ void sumAndSquares(const int* x, int* out, int n) {
  __shared__ int part[64];
  int i = blockIdx.x * blockDim.x + threadIdx.x;
  int value = i < n ? x[i] : 0;
  int sum = blockSum(value, part);
  int squares = blockSum(value * value, part);
  if (threadIdx.x == 0) {
    out[2 * blockIdx.x] = sum;
    out[2 * blockIdx.x + 1] = squares;
  }
}
