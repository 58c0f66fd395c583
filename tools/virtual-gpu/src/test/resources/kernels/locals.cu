// Arrays that every thread has for itself, indexed by values known only at run time.

// Sorts each row of 16 by insertion.
extern "C" __global__ void sortRows(const int* in, int* out, int rows) {
  int row = blockIdx.x * blockDim.x + threadIdx.x;
  if (row >= rows) {
    return;
  }
  int values[16];
  for (int i = 0; i < 16; i++) {
    int value = in[row * 16 + i];
    int at = i;
    while (at > 0 && values[at - 1] > value) {
      values[at] = values[at - 1];
      at--;
    }
    values[at] = value;
  }
  for (int i = 0; i < 16; i++) {
    out[row * 16 + i] = values[i];
  }
}

// Runs a small stack machine: digits are pushed, '+', '-', '*' take two values and push one.
extern "C" __global__ void evaluate(const char* programs, int length, long long* out, int n) {
  int i = blockIdx.x * blockDim.x + threadIdx.x;
  if (i >= n) {
    return;
  }
  long long stack[32];
  int depth = 0;
  for (int at = 0; at < length; at++) {
    char c = programs[i * length + at];
    if (c >= '0' && c <= '9') {
      stack[depth++] = c - '0';
    } else {
      long long right = stack[--depth];
      long long left = stack[--depth];
      stack[depth++] = c == '+' ? left + right : c == '-' ? left - right : left * right;
    }
  }
  out[i] = stack[depth - 1];
}

// Counts bytes in a local table that is first cleared.
extern "C" __global__ void mode(const unsigned char* data, int each, unsigned char* out, int n) {
  int i = blockIdx.x * blockDim.x + threadIdx.x;
  if (i >= n) {
    return;
  }
  unsigned short counts[256];
  for (int b = 0; b < 256; b++) {
    counts[b] = 0;
  }
  for (int k = 0; k < each; k++) {
    counts[data[i * each + k]]++;
  }
  int best = 0;
  for (int b = 1; b < 256; b++) {
    if (counts[b] > counts[best]) {
      best = b;
    }
  }
  out[i] = best;
}
