// How often every value of a byte occurs.

extern "C" __global__ void histogramGlobal(const unsigned char* data, unsigned* bins, int n) {
  int i = blockIdx.x * blockDim.x + threadIdx.x;
  if (i < n) {
    atomicAdd(&bins[data[i]], 1u);
  }
}

// Every block counts for itself in shared memory first.
extern "C" __global__ void histogramShared(const unsigned char* data, unsigned* bins, int n) {
  __shared__ unsigned local[256];
  for (int bin = threadIdx.x; bin < 256; bin += blockDim.x) {
    local[bin] = 0;
  }
  __syncthreads();
  for (int i = blockIdx.x * blockDim.x + threadIdx.x; i < n; i += gridDim.x * blockDim.x) {
    atomicAdd(&local[data[i]], 1u);
  }
  __syncthreads();
  for (int bin = threadIdx.x; bin < 256; bin += blockDim.x) {
    if (local[bin] != 0) {
      atomicAdd(&bins[bin], local[bin]);
    }
  }
}

// Bins of equal width between two bounds; what lies outside is counted apart.
extern "C" __global__ void histogramFloat(
    const float* x, int* bins, int count, float low, float high, int* outside, int n) {
  int i = blockIdx.x * blockDim.x + threadIdx.x;
  if (i >= n) {
    return;
  }
  int bin = (int)floorf((x[i] - low) / (high - low) * count);
  if (bin < 0 || bin >= count) {
    atomicAdd(outside, 1);
  } else {
    atomicAdd(bins + bin, 1);
  }
}
