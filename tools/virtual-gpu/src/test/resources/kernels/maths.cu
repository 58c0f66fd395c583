// The functions of mathematics, in single and double precision.

extern "C" __global__ void exponentials(const float* x, float* out, int n) {
  int i = blockIdx.x * blockDim.x + threadIdx.x;
  if (i >= n) {
    return;
  }
  float v = x[i];
  float* row = out + 8 * i;
  row[0] = expf(v);
  row[1] = exp2f(v);
  row[2] = expm1f(v);
  row[3] = logf(fabsf(v));
  row[4] = log2f(fabsf(v));
  row[5] = log1pf(fabsf(v));
  row[6] = powf(fabsf(v), 1.7f);
  row[7] = tanhf(v);
}

extern "C" __global__ void circles(const float* x, float* out, int n) {
  int i = blockIdx.x * blockDim.x + threadIdx.x;
  if (i >= n) {
    return;
  }
  float v = x[i];
  float* row = out + 8 * i;
  row[0] = sinf(v);
  row[1] = cosf(v);
  row[2] = tanf(v);
  row[3] = atanf(v);
  row[4] = atan2f(v, 0.7f);
  row[5] = asinf(v / 20.0f);
  row[6] = sqrtf(fabsf(v));
  row[7] = erff(v);
}

extern "C" __global__ void fast(const float* x, float* out, int n) {
  int i = blockIdx.x * blockDim.x + threadIdx.x;
  if (i >= n) {
    return;
  }
  float v = x[i];
  float* row = out + 4 * i;
  row[0] = __expf(v);
  row[1] = __logf(fabsf(v) + 0.5f);
  row[2] = __fdividef(v, 3.0f);
  row[3] = rsqrtf(fabsf(v) + 0.5f);
}

extern "C" __global__ void precise(const double* x, double* out, int n) {
  int i = blockIdx.x * blockDim.x + threadIdx.x;
  if (i >= n) {
    return;
  }
  double v = x[i];
  double* row = out + 6 * i;
  row[0] = exp(v);
  row[1] = log(fabs(v));
  row[2] = sin(v);
  row[3] = cos(v);
  row[4] = pow(fabs(v), 0.3);
  row[5] = tanh(v);
}
