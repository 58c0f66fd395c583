// Several values in one access.

extern "C" __global__ void scaleFloat4(const float4* x, float4* y, float factor, int n) {
  int i = blockIdx.x * blockDim.x + threadIdx.x;
  if (i < n) {
    float4 v = x[i];
    y[i] = make_float4(v.w * factor, v.z + factor, v.y - factor, v.x / factor);
  }
}

extern "C" __global__ void complexMultiply(const float2* a, const float2* b, float2* c, int n) {
  int i = blockIdx.x * blockDim.x + threadIdx.x;
  if (i < n) {
    float2 p = a[i];
    float2 q = b[i];
    float2 r;
    r.x = p.x * q.x - p.y * q.y;
    r.y = p.x * q.y + p.y * q.x;
    c[i] = r;
  }
}

// Mixes colours of one byte per channel.
extern "C" __global__ void blend(const uchar4* a, const uchar4* b, uchar4* c, int alpha, int n) {
  int i = blockIdx.x * blockDim.x + threadIdx.x;
  if (i < n) {
    uchar4 p = a[i];
    uchar4 q = b[i];
    uchar4 r;
    r.x = (p.x * alpha + q.x * (255 - alpha)) / 255;
    r.y = (p.y * alpha + q.y * (255 - alpha)) / 255;
    r.z = (p.z * alpha + q.z * (255 - alpha)) / 255;
    r.w = p.w > q.w ? p.w : q.w;
    c[i] = r;
  }
}

extern "C" __global__ void wide(
    const int4* a, const double2* b, const short2* c, int4* ints, double2* doubles, int n) {
  __shared__ int4 shared[64];
  int t = threadIdx.x;
  int i = blockIdx.x * blockDim.x + t;
  shared[t] = i < n ? a[i] : make_int4(0, 0, 0, 0);
  __syncthreads();
  if (i < n) {
    int4 mirrored = shared[blockDim.x - 1 - t];
    ints[i] = make_int4(mirrored.w, mirrored.z + c[i].x, mirrored.y - c[i].y, mirrored.x);
    doubles[i] = make_double2(b[i].y * 2.0, b[i].x + b[i].y);
  }
}
