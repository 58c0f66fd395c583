// Structures with padding: bytes that a copy moves though nothing was ever written to them.

struct Point {
  float x, y;
  char isAlive;
};

struct Entry {
  char kind;
  short rank;
  int value;
};

struct Sample {
  char kind;
  double value;
};

struct Link {
  int length;
  double weight;
};

struct __align__(16) Vector {
  float x, y, z;
};

struct Tag {
  int key;
  bool isSet;
};

extern "C" __global__ void mirrorPoints(float* out) {
  __shared__ Point from[64], to[64];
  int t = threadIdx.x;
  from[t].x = t;
  from[t].y = 2 * t;
  from[t].isAlive = t % 3 == 0;
  __syncthreads();
  to[t] = from[63 - t];
  __syncthreads();
  out[t] = to[t].x + to[t].y + to[t].isAlive;
}

extern "C" __global__ void sortEntries(int* out, const int* in, int n) {
  Entry all[8];
  for (int i = 0; i < n; i++) {
    all[i].kind = in[i] % 100;
    all[i].rank = in[i] % 1000;
    all[i].value = in[i];
  }
  for (int i = 1; i < n; i++) {
    for (int k = i; k > 0 && all[k].value < all[k - 1].value; k--) {
      Entry held = all[k];
      all[k] = all[k - 1];
      all[k - 1] = held;
    }
  }
  for (int i = 0; i < n; i++) {
    out[i] = all[i].value + all[i].kind + all[i].rank;
  }
}

extern "C" __global__ void mirrorSamples(double* out) {
  __shared__ Sample from[64], to[64];
  int t = threadIdx.x;
  from[t].kind = t;
  from[t].value = 0.5 * t;
  __syncthreads();
  to[t] = from[63 - t];
  __syncthreads();
  out[t] = to[t].kind + to[t].value;
}

extern "C" __global__ void fillLinks(Link* links) {
  int t = threadIdx.x;
  links[t].length = 7 * t;
  links[t].weight = 1.5 * t;
}

extern "C" __global__ void copyLinks(Link* to, const Link* from) {
  to[threadIdx.x] = from[blockDim.x - 1 - threadIdx.x];
}

extern "C" __global__ void sumLinks(const Link* links, double* out) {
  int t = threadIdx.x;
  out[t] = links[t].length + links[t].weight;
}

extern "C" __global__ void mirrorVectors(float* out, Vector* kept) {
  __shared__ Vector all[64];
  int t = threadIdx.x;
  all[t].x = t;
  all[t].y = 2 * t;
  all[t].z = 3 * t;
  __syncthreads();
  Vector v = all[63 - t];
  kept[t] = v;
  out[t] = kept[t].x + kept[t].y + kept[t].z;
}

extern "C" __global__ void bestTag(int* out, const int* in) {
  __shared__ Tag all[64];
  int t = threadIdx.x;
  Tag mine;
  mine.key = in[t];
  mine.isSet = in[t] > 0;
  all[t] = mine;
  __syncthreads();
  Tag best = all[0];
  for (int i = 1; i < 64; i++) {
    Tag other = all[i];
    best = other.isSet && other.key > best.key ? other : best;
  }
  out[t] = best.key * 2 + best.isSet;
}

// Not padding: elements that nothing was written to, read beside some that were.
extern "C" __global__ void sumOf(const float* x, const char* y, const short* z, float* out) {
  out[0] = x[4] + x[5];
  out[1] = y[7] + y[8];
  out[2] = z[3] + z[4];
}
