// Numbers of 16 bits, converted and computed without a header file.

extern "C" __global__ void toHalf(const float* x, unsigned short* y, int n) {
  int i = blockIdx.x * blockDim.x + threadIdx.x;
  if (i < n) {
    asm("cvt.rn.f16.f32 %0, %1;" : "=h"(y[i]) : "f"(x[i]));
  }
}

extern "C" __global__ void toFloat(const unsigned short* x, float* y, int n) {
  int i = blockIdx.x * blockDim.x + threadIdx.x;
  if (i < n) {
    asm("cvt.f32.f16 %0, %1;" : "=f"(y[i]) : "h"(x[i]));
  }
}

// Stores half as many bytes as it computes with, as training in mixed precision does.
extern "C" __global__ void mixed(
    const unsigned short* x, const unsigned short* w, unsigned short* y, float scale, int n) {
  int i = blockIdx.x * blockDim.x + threadIdx.x;
  if (i >= n) {
    return;
  }
  float a;
  float b;
  asm("{ .reg .f16 t; mov.b16 t, %1; cvt.f32.f16 %0, t; }" : "=f"(a) : "h"(x[i]));
  asm("{ .reg .f16 t; mov.b16 t, %1; cvt.f32.f16 %0, t; }" : "=f"(b) : "h"(w[i]));
  asm("cvt.rn.f16.f32 %0, %1;" : "=h"(y[i]) : "f"(a * b * scale));
}
