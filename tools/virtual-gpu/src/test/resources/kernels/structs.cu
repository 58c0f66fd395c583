// Structures as parameters, in memory and as results.

struct Settings {
  char kind;
  short shift;
  int count;
  double scale;
  float weights[3];
  const float* table;
};

struct Particle {
  float3 position;
  float3 velocity;
  int cell;
};

struct Range {
  int low;
  int high;
};

extern "C" __global__ void configured(Settings settings, double* out) {
  int i = blockIdx.x * blockDim.x + threadIdx.x;
  if (i < settings.count) {
    double v = settings.table[i] * settings.scale + settings.weights[i % 3];
    out[i] = settings.kind == 'n' ? -v : v + settings.shift;
  }
}

extern "C" __global__ void move(Particle* particles, float seconds, float cellSize, int n) {
  int i = blockIdx.x * blockDim.x + threadIdx.x;
  if (i >= n) {
    return;
  }
  Particle p = particles[i];
  p.position.x += p.velocity.x * seconds;
  p.position.y += p.velocity.y * seconds;
  p.position.z += p.velocity.z * seconds;
  if (p.position.z < 0.0f) {
    p.position.z = -p.position.z;
    p.velocity.z = -p.velocity.z;
  }
  p.cell = (int)floorf(p.position.x / cellSize);
  particles[i] = p;
}

__device__ __noinline__ Range join(Range a, Range b) {
  Range both = {min(a.low, b.low), max(a.high, b.high)};
  return both;
}

extern "C" __global__ void joinRanges(const Range* in, Range* out, int each, int n) {
  int i = blockIdx.x * blockDim.x + threadIdx.x;
  if (i >= n) {
    return;
  }
  Range all = in[i * each];
  for (int k = 1; k < each; k++) {
    all = join(all, in[i * each + k]);
  }
  out[i] = all;
}
