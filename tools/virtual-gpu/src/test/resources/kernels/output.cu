// Kernels that print, and that stop when something does not hold.

extern "C" __global__ void hello(const float* x, int n) {
  int i = blockIdx.x * blockDim.x + threadIdx.x;
  if (i < n) {
    printf("x[%d] = %5.2f (%s) %c %lld%%\n", i, x[i], x[i] < 0.0f ? "less" : "more", 'a' + i,
        1000000007LL * (i + 1));
  }
}

extern "C" __global__ void plain(int block) {
  if (blockIdx.x == block && threadIdx.x == 1) {
    printf("here\n");
    printf("%08x %-6d| %+.3e %u\n", 48879, 42, 12345.678, 4000000000u);
  }
}

extern "C" __global__ void requirePositive(const int* x, int n) {
  int i = blockIdx.x * blockDim.x + threadIdx.x;
  if (i < n) {
    assert(x[i] > 0);
  }
}
