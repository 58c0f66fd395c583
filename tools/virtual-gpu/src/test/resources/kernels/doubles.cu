// Double precision.

extern "C" __global__ void arithmetic(const double* a, const double* b, double* out, int n) {
  int i = blockIdx.x * blockDim.x + threadIdx.x;
  if (i >= n) {
    return;
  }
  double x = a[i];
  double y = b[i];
  double* row = out + 8 * i;
  row[0] = x + y;
  row[1] = x - y;
  row[2] = x * y;
  row[3] = x / y;
  row[4] = sqrt(fabs(x));
  row[5] = fma(x, y, -x);
  row[6] = fmin(x, y) - fmax(x, y);
  row[7] = (double)(float)x + (double)(int)(y * 1000.0);
}

// The area under 4 / (1 + x^2) between 0 and 1 is pi.
extern "C" __global__ void pi(double* sum, int steps) {
  double width = 1.0 / steps;
  double part = 0.0;
  for (int i = blockIdx.x * blockDim.x + threadIdx.x; i < steps; i += gridDim.x * blockDim.x) {
    double x = (i + 0.5) * width;
    part += 4.0 / (1.0 + x * x);
  }
  atomicAdd(sum, part * width);
}

// Rounds in every way there is.
extern "C" __global__ void roundings(const double* x, double* out, long long* whole, int n) {
  int i = blockIdx.x * blockDim.x + threadIdx.x;
  if (i >= n) {
    return;
  }
  double v = x[i];
  out[4 * i] = floor(v);
  out[4 * i + 1] = ceil(v);
  out[4 * i + 2] = trunc(v);
  out[4 * i + 3] = rint(v);
  whole[2 * i] = (long long)v;
  whole[2 * i + 1] = (long long)(unsigned int)(v < 0.0 ? 0.0 : v);
}

// A maximum of doubles, which no atomic has, by compare and swap.
extern "C" __global__ void maxByCas(const double* x, double* result, int n) {
  int i = blockIdx.x * blockDim.x + threadIdx.x;
  if (i >= n) {
    return;
  }
  unsigned long long* address = (unsigned long long*)result;
  unsigned long long seen = *address;
  while (__longlong_as_double(seen) < x[i]) {
    unsigned long long before = atomicCAS(address, seen, __double_as_longlong(x[i]));
    if (before == seen) {
      break;
    }
    seen = before;
  }
}
