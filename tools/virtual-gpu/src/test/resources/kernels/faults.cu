// Every kernel has one mistake, which a check of the device has to find.

// No guard: the threads after n read and write past the end.
extern "C" __global__ void addUnguarded(const float* a, const float* b, float* c) {
  int i = blockIdx.x * blockDim.x + threadIdx.x;
  c[i] = a[i] + b[i];
}

extern "C" __global__ void writeAt(int* out, long long index, int value) {
  if (threadIdx.x == 3) {
    out[index] = value;
  }
}

// An int at an address that is no multiple of 4.
extern "C" __global__ void misaligned(const char* bytes, int* out) {
  out[threadIdx.x] = *(const int*)(bytes + threadIdx.x);
}

extern "C" __global__ void sumUninitialized(const float* x, float* out, int n) {
  float sum = 0.0f;
  for (int i = 0; i < n; i++) {
    sum += x[i];
  }
  out[threadIdx.x] = sum;
}

// Reads shared memory that no thread has written.
extern "C" __global__ void sharedUninitialized(int* out) {
  __shared__ int values[64];
  if (threadIdx.x < 32) {
    values[threadIdx.x] = threadIdx.x;
  }
  __syncthreads();
  out[threadIdx.x] = values[threadIdx.x];
}

// The index runs over the end of an array in shared memory.
extern "C" __global__ void sharedOutOfBounds(int* out, int shift) {
  __shared__ int values[32];
  values[threadIdx.x + shift] = threadIdx.x;
  __syncthreads();
  out[threadIdx.x] = values[threadIdx.x];
}

// A barrier is missing between the write and the read of another thread's element.
extern "C" __global__ void mirror(int* out) {
  __shared__ int values[64];
  values[threadIdx.x] = threadIdx.x;
  out[threadIdx.x] = values[63 - threadIdx.x];
}

// The same with the barrier: right.
extern "C" __global__ void mirrorSynced(int* out) {
  __shared__ int values[64];
  values[threadIdx.x] = threadIdx.x;
  __syncthreads();
  out[threadIdx.x] = values[63 - threadIdx.x];
}

// A sum by a tree; without the barrier, threads read sums that others may not have written yet.
extern "C" __global__ void sumTree(const int* x, int* out, bool waits) {
  __shared__ int part[128];
  int t = threadIdx.x;
  part[t] = x[t];
  __syncthreads();
  for (int half = 64; half > 0; half /= 2) {
    if (t < half) {
      part[t] += part[t + half];
    }
    if (waits) {
      __syncthreads();
    }
  }
  if (t == 0) {
    *out = part[0];
  }
}

// All threads write one element; bytes beside each other are no race.
extern "C" __global__ void sameElement(int* out, int spread) {
  __shared__ char values[64];
  values[threadIdx.x * spread] = threadIdx.x;
  __syncthreads();
  out[threadIdx.x] = values[threadIdx.x * spread];
}

// A warp whose lanes read what their neighbours wrote, after __syncwarp or without it.
extern "C" __global__ void neighbours(int* out, bool waits) {
  __shared__ int values[32];
  values[threadIdx.x] = threadIdx.x * 3;
  if (waits) {
    __syncwarp();
  }
  out[threadIdx.x] = values[(threadIdx.x + 1) % 32];
}

// Half of the threads wait for the others, which are done.
extern "C" __global__ void divergentBarrier(int* out) {
  if (threadIdx.x < 16) {
    __syncthreads();
    out[threadIdx.x] = 1;
  } else {
    out[threadIdx.x] = 2;
    __syncthreads();
    out[threadIdx.x] = 3;
  }
}

extern "C" __global__ void endless(volatile int* flag) {
  while (*flag == 0) {
  }
}

// The mask names 16 lanes, but 20 threads come.
extern "C" __global__ void shuffleUnnamed(int* out) {
  int value = threadIdx.x;
  if (threadIdx.x < 20) {
    value = __shfl_down_sync(0xffffu, value, 1);
  }
  out[threadIdx.x] = value;
}

// Two shuffles for one warp, each with a mask of all: neither is ever complete.
extern "C" __global__ void shufflesApart(int* out) {
  int value = threadIdx.x;
  if (threadIdx.x < 16) {
    value = __shfl_down_sync(0xffffffffu, value, 1);
  } else {
    value = __shfl_up_sync(0xffffffffu, value, 1);
  }
  out[threadIdx.x] = value;
}

// One thread sets the sum that all add to; without the barrier it may come late.
extern "C" __global__ void setAndAdd(int* out, bool waits) {
  __shared__ int sum;
  if (threadIdx.x == 0) {
    sum = 0;
  }
  if (waits) {
    __syncthreads();
  }
  atomicAdd(&sum, 1);
  __syncthreads();
  out[threadIdx.x] = sum;
}

// All threads add, and one of them sets the sum to another value; right only after a barrier.
extern "C" __global__ void addAndSet(int* out, bool waits) {
  __shared__ int sum;
  if (threadIdx.x == 5) {
    sum = 1;
  }
  __syncthreads();
  atomicAdd(&sum, 1);
  if (waits) {
    __syncthreads();
  }
  if (threadIdx.x == 40) {
    sum = 7;
  }
  __syncthreads();
  out[threadIdx.x] = sum;
}

__device__ void meet() {
  __syncthreads();
}

// Both halves wait in one function, but not at one barrier.
extern "C" __global__ void divergentFunction(int* out) {
  if (threadIdx.x < 16) {
    meet();
    out[threadIdx.x] = 1;
  } else {
    out[threadIdx.x] = 2;
    meet();
    out[threadIdx.x] = 3;
  }
}

__constant__ int limits[4] = {1, 2, 3, 4};

// A kernel cannot write to constants; a cast hides it from the compiler.
extern "C" __global__ void changeLimit(int* out, int i) {
  out[0] = limits[i];
  *const_cast<int*>(limits + i) = 7;
  out[1] = limits[i];
}

__device__ __noinline__ void set(int* at, int value) {
  *at = value;
}

// The same in a function, which also may be given another pointer.
extern "C" __global__ void changeThrough(int* out, bool isLimit) {
  set(isLimit ? const_cast<int*>(limits + 1) : out, 7);
}
