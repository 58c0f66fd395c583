// One thread per element, and fewer threads than elements.

extern "C" __global__ void add(const float* a, const float* b, float* c, int n) {
  int i = blockIdx.x * blockDim.x + threadIdx.x;
  if (i < n) {
    c[i] = a[i] + b[i];
  }
}

extern "C" __global__ void saxpy(float factor, const float* x, float* y, int n) {
  int stride = gridDim.x * blockDim.x;
  for (int i = blockIdx.x * blockDim.x + threadIdx.x; i < n; i += stride) {
    y[i] = factor * x[i] + y[i];
  }
}

// Picks by comparisons: a value between two bounds, its sign, and whether it is no number.
extern "C" __global__ void clamp(const float* x, float low, float high, float* y, int* sign, int n) {
  int i = blockIdx.x * blockDim.x + threadIdx.x;
  if (i >= n) {
    return;
  }
  float v = x[i];
  y[i] = fminf(fmaxf(v, low), high);
  sign[i] = v != v ? 2 : (v > 0.0f) - (v < 0.0f);
}

// A polynomial by Horner's rule, with a loop over the coefficients.
extern "C" __global__ void polynomial(
    const float* x, const float* coefficients, int degree, float* y, int n) {
  int i = blockIdx.x * blockDim.x + threadIdx.x;
  if (i >= n) {
    return;
  }
  float sum = coefficients[degree];
  for (int k = degree - 1; k >= 0; k--) {
    sum = fmaf(sum, x[i], coefficients[k]);
  }
  y[i] = sum;
}
