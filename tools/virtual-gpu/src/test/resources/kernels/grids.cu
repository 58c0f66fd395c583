// Grids and blocks of one, two and three dimensions.

// Writes every thread's coordinates, so that a mistake in any special register shows.
extern "C" __global__ void coordinates(int* out) {
  int block = (blockIdx.z * gridDim.y + blockIdx.y) * gridDim.x + blockIdx.x;
  int thread = (threadIdx.z * blockDim.y + threadIdx.y) * blockDim.x + threadIdx.x;
  int threads = blockDim.x * blockDim.y * blockDim.z;
  int* row = out + 6 * (block * threads + thread);
  row[0] = blockIdx.x;
  row[1] = blockIdx.y;
  row[2] = blockIdx.z;
  row[3] = threadIdx.x;
  row[4] = threadIdx.y;
  row[5] = threadIdx.z;
}

// A five-point average of an image; pixels outside count as 0.
extern "C" __global__ void blur(const float* in, float* out, int width, int height) {
  int x = blockIdx.x * blockDim.x + threadIdx.x;
  int y = blockIdx.y * blockDim.y + threadIdx.y;
  if (x >= width || y >= height) {
    return;
  }
  float sum = in[y * width + x];
  sum += x > 0 ? in[y * width + x - 1] : 0.0f;
  sum += x < width - 1 ? in[y * width + x + 1] : 0.0f;
  sum += y > 0 ? in[(y - 1) * width + x] : 0.0f;
  sum += y < height - 1 ? in[(y + 1) * width + x] : 0.0f;
  out[y * width + x] = sum / 5.0f;
}

// Moves the axes of an array: out[z][x][y] = in[x][y][z].
extern "C" __global__ void permute(const int* in, int* out, int nx, int ny, int nz) {
  int x = blockIdx.x * blockDim.x + threadIdx.x;
  int y = blockIdx.y * blockDim.y + threadIdx.y;
  int z = blockIdx.z * blockDim.z + threadIdx.z;
  if (x < nx && y < ny && z < nz) {
    out[(z * nx + x) * ny + y] = in[(x * ny + y) * nz + z];
  }
}
