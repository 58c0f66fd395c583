// Layer normalisation of every row: (x - mean) / sqrt(variance + epsilon) * gamma + beta.

extern "C" __global__ void layerNorm(
    const float* x, const float* gamma, const float* beta, float* y, int columns, float epsilon) {
  extern __shared__ float part[];
  float* sums = part;
  float* squares = part + blockDim.x;
  const float* row = x + blockIdx.x * columns;
  int t = threadIdx.x;
  float sum = 0.0f;
  float square = 0.0f;
  for (int i = t; i < columns; i += blockDim.x) {
    sum += row[i];
    square += row[i] * row[i];
  }
  sums[t] = sum;
  squares[t] = square;
  __syncthreads();
  for (int half = blockDim.x / 2; half > 0; half /= 2) {
    if (t < half) {
      sums[t] += sums[t + half];
      squares[t] += squares[t + half];
    }
    __syncthreads();
  }
  float mean = sums[0] / columns;
  float scale = rsqrtf(squares[0] / columns - mean * mean + epsilon);
  for (int i = t; i < columns; i += blockDim.x) {
    y[blockIdx.x * columns + i] = (row[i] - mean) * scale * gamma[i] + beta[i];
  }
}

// The gradients of gamma and beta: one thread per column walks down the rows.
extern "C" __global__ void layerNormGradient(
    const float* x, const float* upstream, float* dGamma, float* dBeta, int rows, int columns) {
  int column = blockIdx.x * blockDim.x + threadIdx.x;
  if (column >= columns) {
    return;
  }
  float gamma = 0.0f;
  float beta = 0.0f;
  for (int row = 0; row < rows; row++) {
    gamma += x[row * columns + column] * upstream[row * columns + column];
    beta += upstream[row * columns + column];
  }
  dGamma[column] = gamma;
  dBeta[column] = beta;
}
