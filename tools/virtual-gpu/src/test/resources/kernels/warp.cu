// What the 32 threads of a warp tell each other without memory.

// Four shuffles: out[4i..4i+3] = the value below, above, across, and of a chosen lane.
extern "C" __global__ void shuffles(const int* x, int* out) {
  int i = blockIdx.x * blockDim.x + threadIdx.x;
  int value = x[i];
  out[4 * i] = __shfl_up_sync(0xffffffffu, value, 3);
  out[4 * i + 1] = __shfl_down_sync(0xffffffffu, value, 5);
  out[4 * i + 2] = __shfl_xor_sync(0xffffffffu, value, 9);
  out[4 * i + 3] = __shfl_sync(0xffffffffu, value, (threadIdx.x * 7 + 1) & 31);
}

// Shuffles that stay in groups of 8 lanes, of floats and of doubles.
extern "C" __global__ void shuffleGroups(const float* x, const double* y, float* sums, double* ends) {
  int i = blockIdx.x * blockDim.x + threadIdx.x;
  float sum = x[i];
  for (int distance = 4; distance > 0; distance /= 2) {
    sum += __shfl_down_sync(0xffffffffu, sum, distance, 8);
  }
  sums[i] = sum;
  ends[i] = __shfl_sync(0xffffffffu, y[i], 7, 8);
}

// The inclusive prefix sum of each warp.
extern "C" __global__ void warpScan(const int* x, int* out, int n) {
  int i = blockIdx.x * blockDim.x + threadIdx.x;
  int lane = threadIdx.x & 31;
  int sum = i < n ? x[i] : 0;
  for (int distance = 1; distance < 32; distance *= 2) {
    int other = __shfl_up_sync(0xffffffffu, sum, distance);
    if (lane >= distance) {
      sum += other;
    }
  }
  if (i < n) {
    out[i] = sum;
  }
}

// Votes: out[4i..] = which lanes are positive, whether all are, any is, and how many lanes below.
extern "C" __global__ void votes(const int* x, unsigned* out) {
  int i = blockIdx.x * blockDim.x + threadIdx.x;
  unsigned positive = __ballot_sync(0xffffffffu, x[i] > 0);
  unsigned below = (1u << (threadIdx.x & 31)) - 1;
  out[4 * i] = positive;
  out[4 * i + 1] = __all_sync(0xffffffffu, x[i] > -50);
  out[4 * i + 2] = __any_sync(0xffffffffu, x[i] > 95);
  out[4 * i + 3] = __popc(positive & below);
}

// Keeps what is positive: lanes of a branch agree on one atomic of their leader.
extern "C" __global__ void compact(const int* x, int* out, int* count, int n) {
  int i = blockIdx.x * blockDim.x + threadIdx.x;
  bool keeps = i < n && x[i] > 0;
  unsigned keepers = __ballot_sync(0xffffffffu, keeps);
  if (!keeps) {
    return;
  }
  int lane = threadIdx.x & 31;
  int leader = __ffs(keepers) - 1;
  int base = 0;
  if (lane == leader) {
    base = atomicAdd(count, __popc(keepers));
  }
  base = __shfl_sync(keepers, base, leader);
  out[base + __popc(keepers & ((1u << lane) - 1))] = x[i];
}

// The first of the lanes that are here counts for all of them; the others bring nothing.
__device__ int claim(int* count) {
  unsigned here = __activemask();
  int lane = threadIdx.x & 31;
  int leader = __ffs(here) - 1;
  int base;
  if (lane == leader) {
    base = atomicAdd(count, __popc(here));
  }
  base = __shfl_sync(here, base, leader);
  return base + __popc(here & ((1u << lane) - 1));
}

extern "C" __global__ void compactHere(const int* x, int* out, int* count, int n) {
  int i = blockIdx.x * blockDim.x + threadIdx.x;
  if (i < n && x[i] > 0) {
    out[claim(count)] = x[i];
  }
}

// A warp's sum through shared memory with __syncwarp between the steps.
extern "C" __global__ void syncWarp(const float* x, float* sums, int n) {
  __shared__ float part[128];
  int t = threadIdx.x;
  int lane = t & 31;
  int i = blockIdx.x * blockDim.x + t;
  part[t] = i < n ? x[i] : 0.0f;
  __syncwarp();
  for (int distance = 16; distance > 0; distance /= 2) {
    float other = part[(t & ~31) + ((lane + distance) & 31)];
    __syncwarp();
    part[t] += other;
    __syncwarp();
  }
  if (lane == 0) {
    sums[blockIdx.x * (blockDim.x / 32) + t / 32] = part[t];
  }
}

// Barriers that count, and those that say "all" and "any".
extern "C" __global__ void barrierVotes(const int* x, int* out) {
  int i = blockIdx.x * blockDim.x + threadIdx.x;
  int count = __syncthreads_count(x[i] > 0);
  int all = __syncthreads_and(x[i] > -90);
  int any = __syncthreads_or(x[i] > 90);
  out[3 * i] = count;
  out[3 * i + 1] = all != 0;
  out[3 * i + 2] = any != 0;
}
