// Variables of the module.

struct Filter {
  int width;
  float factor;
};

__constant__ float taps[7] = {0.03f, 0.11f, 0.22f, 0.28f, 0.22f, 0.11f, 0.03f};
__constant__ int offsets[16];
__constant__ Filter filter = {3, 1.5f};
__device__ int counter = 40;
__device__ float scratch[512];
__device__ short lookup[3][4] = {{1, 2, 3, 4}, {-5, -6}, {900, 1000, 1100, 1200}};
__device__ int target = 7;
__device__ int* pointer = &target;
extern "C" __device__ double named[4] = {0.5, 1.5, 2.5};

// A filter over 2 * width + 1 neighbours; elements outside count as 0.
extern "C" __global__ void convolve(const float* x, float* y, int n) {
  int i = blockIdx.x * blockDim.x + threadIdx.x;
  if (i >= n) {
    return;
  }
  float sum = 0.0f;
  for (int k = -filter.width; k <= filter.width; k++) {
    int at = i + k;
    if (at >= 0 && at < n) {
      sum += x[at] * taps[k + filter.width];
    }
  }
  y[i] = sum * filter.factor;
}

extern "C" __global__ void countAndLook(int* out) {
  int i = threadIdx.x;
  out[i] = offsets[i % 16] + lookup[i % 3][i % 4];
  atomicAdd(&counter, 1);
  if (i == 0) {
    *pointer += 2;
  }
}

// Values that one launch leaves for the next.
extern "C" __global__ void keep(const float* x, int n) {
  int i = blockIdx.x * blockDim.x + threadIdx.x;
  if (i < n) {
    scratch[i] = 2.0f * x[i];
  }
}

extern "C" __global__ void recall(float* y, int* state, double* sum, int n) {
  int i = blockIdx.x * blockDim.x + threadIdx.x;
  if (i < n) {
    y[i] = scratch[n - 1 - i];
  }
  if (i == 0) {
    state[0] = counter;
    state[1] = target;
    *sum = named[0] + named[1] + named[2] + named[3];
  }
}
