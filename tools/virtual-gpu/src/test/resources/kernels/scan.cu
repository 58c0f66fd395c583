// Prefix sums.

// Inclusive, one block, by doubling distances (Hillis and Steele); two buffers take turns.
extern "C" __global__ void scanDoubling(const int* x, int* out, int n) {
  extern __shared__ int buffers[];
  int t = threadIdx.x;
  int from = 0;
  buffers[t] = t < n ? x[t] : 0;
  __syncthreads();
  for (int distance = 1; distance < blockDim.x; distance *= 2) {
    int to = 1 - from;
    int sum = buffers[from * blockDim.x + t];
    if (t >= distance) {
      sum += buffers[from * blockDim.x + t - distance];
    }
    buffers[to * blockDim.x + t] = sum;
    from = to;
    __syncthreads();
  }
  if (t < n) {
    out[t] = buffers[from * blockDim.x + t];
  }
}

// Exclusive, 256 values per block by a tree (Blelloch); also writes each block's total.
extern "C" __global__ void scanTree(const int* x, int* out, int* totals, int n) {
  __shared__ int tree[256];
  int t = threadIdx.x;
  int base = blockIdx.x * 256;
  tree[2 * t] = base + 2 * t < n ? x[base + 2 * t] : 0;
  tree[2 * t + 1] = base + 2 * t + 1 < n ? x[base + 2 * t + 1] : 0;
  int offset = 1;
  for (int active = 128; active > 0; active >>= 1) {
    __syncthreads();
    if (t < active) {
      tree[offset * (2 * t + 2) - 1] += tree[offset * (2 * t + 1) - 1];
    }
    offset *= 2;
  }
  if (t == 0) {
    totals[blockIdx.x] = tree[255];
    tree[255] = 0;
  }
  for (int active = 1; active < 256; active *= 2) {
    offset >>= 1;
    __syncthreads();
    if (t < active) {
      int left = offset * (2 * t + 1) - 1;
      int right = offset * (2 * t + 2) - 1;
      int sum = tree[left] + tree[right];
      tree[left] = tree[right];
      tree[right] = sum;
    }
  }
  __syncthreads();
  for (int i = t; i < 256; i += blockDim.x) {
    if (base + i < n) {
      out[base + i] = tree[i];
    }
  }
}

// Adds to every block's values the totals of the blocks before it.
extern "C" __global__ void addOffsets(int* values, const int* totals, int n) {
  __shared__ int before;
  if (threadIdx.x == 0) {
    int sum = 0;
    for (int block = 0; block < blockIdx.x; block++) {
      sum += totals[block];
    }
    before = sum;
  }
  __syncthreads();
  int i = blockIdx.x * 256 + threadIdx.x;
  if (threadIdx.x < 256 && i < n) {
    values[i] += before;
  }
}
