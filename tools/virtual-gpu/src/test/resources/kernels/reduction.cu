// From many values to one.

extern "C" __global__ void sumAtomic(const float* x, float* out, int n) {
  int i = blockIdx.x * blockDim.x + threadIdx.x;
  if (i < n) {
    atomicAdd(out, x[i]);
  }
}

extern "C" __global__ void sumBlocks(const float* x, float* out, int n) {
  __shared__ float part[256];
  int t = threadIdx.x;
  float sum = 0.0f;
  for (int i = blockIdx.x * blockDim.x + t; i < n; i += gridDim.x * blockDim.x) {
    sum += x[i];
  }
  part[t] = sum;
  __syncthreads();
  for (int half = blockDim.x / 2; half > 0; half /= 2) {
    if (t < half) {
      part[t] += part[t + half];
    }
    __syncthreads();
  }
  if (t == 0) {
    atomicAdd(out, part[0]);
  }
}

// The same with as much shared memory as the launch asks for, and warps that add up by shuffles.
extern "C" __global__ void sumWarps(const float* x, float* out, int n) {
  extern __shared__ float warpSums[];
  int i = blockIdx.x * blockDim.x + threadIdx.x;
  float sum = i < n ? x[i] : 0.0f;
  for (int distance = 16; distance > 0; distance /= 2) {
    sum += __shfl_down_sync(0xffffffffu, sum, distance);
  }
  int lane = threadIdx.x % 32;
  int warp = threadIdx.x / 32;
  if (lane == 0) {
    warpSums[warp] = sum;
  }
  __syncthreads();
  if (warp == 0) {
    int warps = (blockDim.x + 31) / 32;
    sum = lane < warps ? warpSums[lane] : 0.0f;
    for (int distance = 16; distance > 0; distance /= 2) {
      sum += __shfl_down_sync(0xffffffffu, sum, distance);
    }
    if (lane == 0) {
      atomicAdd(out, sum);
    }
  }
}

// The largest value of every block and where it stands; the first of equals.
extern "C" __global__ void argmax(const int* x, int* values, int* indices, int n) {
  __shared__ int value[128];
  __shared__ int index[128];
  int t = threadIdx.x;
  int i = blockIdx.x * blockDim.x + t;
  value[t] = i < n ? x[i] : -2147483647 - 1;
  index[t] = i;
  __syncthreads();
  for (unsigned half = blockDim.x / 2; half > 0; half >>= 1) {
    if (t < half) {
      int other = value[t + half];
      if (other > value[t] || (other == value[t] && index[t + half] < index[t])) {
        value[t] = other;
        index[t] = index[t + half];
      }
    }
    __syncthreads();
  }
  if (t == 0) {
    values[blockIdx.x] = value[0];
    indices[blockIdx.x] = index[0];
  }
}
