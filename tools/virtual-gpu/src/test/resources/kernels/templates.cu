// Code that the compiler makes from templates.

template <typename T, int N>
struct Row {
  T values[N];

  __device__ T dot(const Row& other) const {
    T sum = 0;
    for (int i = 0; i < N; i++) {
      sum += values[i] * other.values[i];
    }
    return sum;
  }
};

template <typename T, int N>
__device__ void dotRows(const T* a, const T* b, T* out, int rows) {
  int i = blockIdx.x * blockDim.x + threadIdx.x;
  if (i >= rows) {
    return;
  }
  Row<T, N> left;
  Row<T, N> right;
  for (int k = 0; k < N; k++) {
    left.values[k] = a[i * N + k];
    right.values[k] = b[i * N + k];
  }
  out[i] = left.dot(right);
}

extern "C" __global__ void dotFloat3(const float* a, const float* b, float* out, int rows) {
  dotRows<float, 3>(a, b, out, rows);
}

extern "C" __global__ void dotLong5(
    const long long* a, const long long* b, long long* out, int rows) {
  dotRows<long long, 5>(a, b, out, rows);
}

template <typename F>
__device__ void apply(const float* x, float* y, int n, F f) {
  for (int i = blockIdx.x * blockDim.x + threadIdx.x; i < n; i += gridDim.x * blockDim.x) {
    y[i] = f(x[i]);
  }
}

struct Leaky {
  float slope;

  __device__ float operator()(float x) const { return x > 0.0f ? x : slope * x; }
};

extern "C" __global__ void leakyRelu(const float* x, float* y, int n, float slope) {
  apply(x, y, n, Leaky{slope});
}

extern "C" __global__ void squarePlus(const float* x, float* y, int n, float shift) {
  apply(x, y, n, [=](float v) { return v * v + shift; });
}

template <typename T>
__global__ void fill(T* out, T value, int n) {
  int i = blockIdx.x * blockDim.x + threadIdx.x;
  if (i < n) {
    out[i] = value + (T)i;
  }
}

// Kernels that are templates have mangled names.
template __global__ void fill<short>(short*, short, int);
template __global__ void fill<double>(double*, double, int);
