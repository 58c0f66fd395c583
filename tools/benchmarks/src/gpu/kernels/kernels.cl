// Both devices run these kernels; kernels.cu says the same, line by line. Only the indices differ:
// pocl is faster with those of its own type.

#define TILE 16
#define BLOCK 256

__kernel void matmul(
    __global const float* a, __global const float* b, __global float* c, int n) {
  __local float tileA[TILE][TILE];
  __local float tileB[TILE][TILE];
  size_t tx = get_local_id(0);
  size_t ty = get_local_id(1);
  size_t column = get_group_id(0) * TILE + tx;
  size_t row = get_group_id(1) * TILE + ty;
  float sum = 0.0f;
  for (size_t start = 0; start < n; start += TILE) {
    tileA[ty][tx] = a[row * n + start + tx];
    tileB[ty][tx] = b[(start + ty) * n + column];
    barrier(CLK_LOCAL_MEM_FENCE);
    for (size_t k = 0; k < TILE; k++) {
      sum += tileA[ty][k] * tileB[k][tx];
    }
    barrier(CLK_LOCAL_MEM_FENCE);
  }
  c[row * n + column] = sum;
}

__kernel void reduction(
    __global const float* a, __global float* c, int n) {
  __local float part[BLOCK];
  size_t t = get_local_id(0);
  size_t i = get_group_id(0) * BLOCK + t;
  part[t] = i < n ? a[i] : 0.0f;
  barrier(CLK_LOCAL_MEM_FENCE);
  for (size_t width = BLOCK / 2; width > 0; width /= 2) {
    if (t < width) {
      part[t] += part[t + width];
    }
    barrier(CLK_LOCAL_MEM_FENCE);
  }
  if (t == 0) {
    c[get_group_id(0)] = part[0];
  }
}

__kernel void halving(
    __global const float* a, __global float* c, int n) {
  __local float part[BLOCK];
  size_t t = get_local_id(0);
  size_t i = get_group_id(0) * get_local_size(0) + t;
  part[t] = i < n ? a[i] : 0.0f;
  barrier(CLK_LOCAL_MEM_FENCE);
  for (size_t width = get_local_size(0) / 2; width > 0; width >>= 1) {
    if (t < width) {
      part[t] += part[t + width];
    }
    barrier(CLK_LOCAL_MEM_FENCE);
  }
  if (t == 0) {
    c[get_group_id(0)] = part[0];
  }
}

__kernel void add(
    __global const float* a, __global const float* b, __global float* c, int n) {
  size_t i = get_group_id(0) * BLOCK + get_local_id(0);
  if (i < n) {
    c[i] = a[i] + b[i];
  }
}
