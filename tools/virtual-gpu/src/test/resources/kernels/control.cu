// Branches and loops of all shapes.

// How many steps a number needs to reach 1; threads leave the loop at different times.
extern "C" __global__ void collatz(const int* x, int* steps, int n) {
  int i = blockIdx.x * blockDim.x + threadIdx.x;
  if (i >= n) {
    return;
  }
  long long value = x[i];
  int count = 0;
  while (value != 1) {
    value = value % 2 == 0 ? value / 2 : 3 * value + 1;
    count++;
  }
  steps[i] = count;
}

// A switch with many cases, some of which go on into the next.
extern "C" __global__ void cases(const int* op, const int* a, const int* b, int* out, int n) {
  int i = blockIdx.x * blockDim.x + threadIdx.x;
  if (i >= n) {
    return;
  }
  int x = a[i];
  int y = b[i];
  int result = 0;
  switch (op[i]) {
    case 0: result = x + y; break;
    case 1: result = x - y; break;
    case 2: result = x * y; break;
    case 3: result = x & y; break;
    case 4: x = -x;
    case 5: result = x | y; break;
    case 6: result = x ^ y; break;
    case 7: result = x << (y & 7); break;
    case 8:
      for (int k = 0; k < (y & 15); k++) {
        if (k % 3 == 1) {
          continue;
        }
        result += x * k;
        if (result > 5000) {
          break;
        }
      }
      break;
    case 9: return;
    case 10: result = y != 0 ? x / y : -1; break;
    case 11: result = x > y ? x : y; break;
    default: result = 12345;
  }
  out[i] = result;
}

// Searches a sorted table by halves: where the first value that is not less stands.
extern "C" __global__ void lowerBound(
    const float* table, int size, const float* x, int* out, int n) {
  int i = blockIdx.x * blockDim.x + threadIdx.x;
  if (i >= n) {
    return;
  }
  int low = 0;
  int high = size;
  while (low < high) {
    int middle = (low + high) / 2;
    if (table[middle] < x[i]) {
      low = middle + 1;
    } else {
      high = middle;
    }
  }
  out[i] = low;
}

// The Mandelbrot set: loops in loops that end early.
extern "C" __global__ void mandelbrot(int* out, int width, int height, int limit) {
  int x = blockIdx.x * blockDim.x + threadIdx.x;
  int y = blockIdx.y * blockDim.y + threadIdx.y;
  if (x >= width || y >= height) {
    return;
  }
  float cx = -2.0f + 3.0f * x / width;
  float cy = -1.5f + 3.0f * y / height;
  float zx = 0.0f;
  float zy = 0.0f;
  int count = 0;
  do {
    float next = zx * zx - zy * zy + cx;
    zy = 2.0f * zx * zy + cy;
    zx = next;
    count++;
  } while (count < limit && zx * zx + zy * zy < 4.0f);
  out[y * width + x] = count;
}
