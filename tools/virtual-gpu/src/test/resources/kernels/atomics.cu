// Every atomic operation.

extern "C" __global__ void atomicInts(const int* x, int* state, int n) {
  int i = blockIdx.x * blockDim.x + threadIdx.x;
  if (i >= n) {
    return;
  }
  atomicAdd(&state[0], x[i]);
  atomicSub(&state[1], x[i]);
  atomicMin(&state[2], x[i]);
  atomicMax(&state[3], x[i]);
  atomicAnd(&state[4], x[i] | 0xff);
  atomicOr(&state[5], x[i] & 0xff00);
  atomicXor(&state[6], x[i]);
  atomicInc((unsigned*)&state[7], 100u);
  atomicDec((unsigned*)&state[8], 100u);
  atomicMax((unsigned*)&state[9], (unsigned)x[i]);
  atomicMin((unsigned*)&state[10], (unsigned)x[i]);
}

extern "C" __global__ void atomicLongs(
    const unsigned long long* x, unsigned long long* state, int n) {
  int i = blockIdx.x * blockDim.x + threadIdx.x;
  if (i >= n) {
    return;
  }
  atomicAdd(&state[0], x[i]);
  atomicMax(&state[1], x[i]);
  atomicMin((long long*)&state[2], (long long)x[i]);
  atomicXor(&state[3], x[i]);
  atomicAnd(&state[4], x[i] | 0xffull);
}

// What an atomic returns: every thread gets a ticket of its own, and one place holds each value.
extern "C" __global__ void tickets(int* next, int* taken, int* last, int n) {
  int i = blockIdx.x * blockDim.x + threadIdx.x;
  if (i >= n) {
    return;
  }
  int ticket = atomicAdd(next, 1);
  taken[ticket] = i;
  int before = atomicExch(last, i);
  // Whoever is exchanged out is counted once; the last one stays.
  atomicAdd(&next[1], before);
}

// Puts numbers into a hash table of open addressing.
extern "C" __global__ void insert(const int* keys, int* table, int size, int* counts, int n) {
  int i = blockIdx.x * blockDim.x + threadIdx.x;
  if (i >= n) {
    return;
  }
  int key = keys[i];
  int slot = (int)((unsigned)key * 2654435761u % (unsigned)size);
  while (true) {
    int before = atomicCAS(&table[slot], -1, key);
    if (before == -1 || before == key) {
      atomicAdd(&counts[slot], 1);
      return;
    }
    slot = (slot + 1) % size;
  }
}

extern "C" __global__ void atomicShared(const float* x, float* sums, int n) {
  __shared__ float sum;
  __shared__ unsigned largest;
  if (threadIdx.x == 0) {
    sum = 0.0f;
    largest = 0u;
  }
  __syncthreads();
  int i = blockIdx.x * blockDim.x + threadIdx.x;
  if (i < n) {
    atomicAdd(&sum, x[i]);
    // The bits of positive floats are ordered as the floats are.
    atomicMax(&largest, __float_as_uint(fabsf(x[i])));
  }
  __syncthreads();
  if (threadIdx.x == 0) {
    sums[2 * blockIdx.x] = sum;
    sums[2 * blockIdx.x + 1] = __uint_as_float(largest);
  }
}
