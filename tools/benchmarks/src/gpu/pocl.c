/*
 * Runs the kernels of kernels.cl on pocl, one launch per line of input.
 *
 *   pocl KERNELS.CL MATMUL_SIZE VECTOR_SIZE
 *
 * Prints the device's name, then answers "run KERNEL" with the seconds that the launch took and
 * "write KERNEL FILE" with "written", the result being in the file as it lies in memory.
 */
#define CL_TARGET_OPENCL_VERSION 120
#define _POSIX_C_SOURCE 199309L
#include <CL/cl.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <time.h>

#define TILE 16
#define BLOCK 256
#define TEXT 65536

static cl_context context;
static cl_command_queue queue;

struct task {
  const char *name;
  cl_kernel kernel;
  cl_uint dimensions;
  size_t global[2];
  size_t local[2];
  size_t results;
  cl_mem output;
};

static void fail(const char *what, int code) {
  fprintf(stderr, "%s: OpenCL's error %d\n", what, code);
  exit(1);
}

static void check(const char *what, int code) {
  if (code != CL_SUCCESS) {
    fail(what, code);
  }
}

static double seconds(void) {
  struct timespec now;
  clock_gettime(CLOCK_MONOTONIC, &now);
  return now.tv_sec + 1e-9 * now.tv_nsec;
}

/* The device of the platform that calls itself by pocl's long name; exits if it is not there. */
static cl_device_id find_device(void) {
  cl_platform_id platforms[16];
  cl_uint count = 0;
  char name[256];
  cl_device_id device;
  if (clGetPlatformIDs(16, platforms, &count) != CL_SUCCESS) {
    count = 0;
  }
  for (cl_uint i = 0; i < count && i < 16; i++) {
    clGetPlatformInfo(platforms[i], CL_PLATFORM_NAME, sizeof name, name, NULL);
    if (strcmp(name, "Portable Computing Language") == 0 &&
        clGetDeviceIDs(platforms[i], CL_DEVICE_TYPE_CPU, 1, &device, NULL) == CL_SUCCESS) {
      return device;
    }
  }
  fprintf(stderr, "no pocl among the %u OpenCL platforms\n", count);
  exit(1);
}

static cl_program build(cl_device_id device, const char *path) {
  static char text[TEXT];
  FILE *file = fopen(path, "r");
  if (file == NULL) {
    perror(path);
    exit(1);
  }
  text[fread(text, 1, TEXT - 1, file)] = '\0';
  fclose(file);
  const char *source = text;
  int code;
  cl_program program = clCreateProgramWithSource(context, 1, &source, NULL, &code);
  check("clCreateProgramWithSource", code);
  if (clBuildProgram(program, 1, &device, "", NULL, NULL) != CL_SUCCESS) {
    clGetProgramBuildInfo(program, device, CL_PROGRAM_BUILD_LOG, TEXT - 1, text, NULL);
    fprintf(stderr, "%s", text);
    exit(1);
  }
  return program;
}

static cl_mem buffer(size_t count, float *values) {
  int code;
  cl_mem_flags flags = CL_MEM_READ_WRITE | (values == NULL ? 0 : CL_MEM_COPY_HOST_PTR);
  cl_mem made = clCreateBuffer(context, flags, count * sizeof(float), values, &code);
  check("clCreateBuffer", code);
  return made;
}

/* Numbers from -0.5 to 0.5 that are the same in every language. */
static cl_mem numbers(size_t count, unsigned from) {
  float *values = malloc(count * sizeof *values);
  for (size_t i = 0; i < count; i++) {
    unsigned mixed = (unsigned)(i + from) * 2654435761u;
    values[i] = (float)(mixed >> 8) / 16777216.0f - 0.5f;
  }
  cl_mem made = buffer(count, values);
  free(values);
  return made;
}

static struct task task(cl_program program, const char *name, cl_uint inputs, size_t count,
                        size_t results, int n) {
  struct task made = {.name = name, .dimensions = 1, .results = results};
  int code;
  made.kernel = clCreateKernel(program, name, &code);
  check(name, code);
  made.output = buffer(results, NULL);
  cl_uint at = 0;
  for (; at < inputs; at++) {
    cl_mem input = numbers(count, at * 7919);
    check("clSetKernelArg", clSetKernelArg(made.kernel, at, sizeof input, &input));
  }
  check("clSetKernelArg", clSetKernelArg(made.kernel, at++, sizeof(cl_mem), &made.output));
  check("clSetKernelArg", clSetKernelArg(made.kernel, at, sizeof n, &n));
  made.local[0] = BLOCK;
  made.global[0] = (count + BLOCK - 1) / BLOCK * BLOCK;
  return made;
}

static void run(struct task *t) {
  double start = seconds();
  check(t->name, clEnqueueNDRangeKernel(queue, t->kernel, t->dimensions, NULL, t->global, t->local,
                                        0, NULL, NULL));
  check("clFinish", clFinish(queue));
  printf("%.9f\n", seconds() - start);
}

static void write_result(struct task *t, const char *path) {
  float *values = malloc(t->results * sizeof *values);
  check("clEnqueueReadBuffer",
        clEnqueueReadBuffer(queue, t->output, CL_TRUE, 0, t->results * sizeof *values, values, 0,
                            NULL, NULL));
  FILE *file = fopen(path, "wb");
  if (file == NULL || fwrite(values, sizeof *values, t->results, file) != t->results ||
      fclose(file) != 0) {
    perror(path);
    exit(1);
  }
  free(values);
  printf("written\n");
}

int main(int count, char **arguments) {
  if (count != 4) {
    fprintf(stderr, "usage: pocl KERNELS.CL MATMUL_SIZE VECTOR_SIZE\n");
    return 2;
  }
  size_t side = strtoul(arguments[2], NULL, 10);
  size_t length = strtoul(arguments[3], NULL, 10);
  cl_device_id device = find_device();
  int code;
  context = clCreateContext(NULL, 1, &device, NULL, NULL, &code);
  check("clCreateContext", code);
  queue = clCreateCommandQueue(context, device, 0, &code);
  check("clCreateCommandQueue", code);
  cl_program program = build(device, arguments[1]);

  struct task tasks[] = {
      task(program, "matmul", 2, side * side, side * side, (int)side),
      task(program, "reduction", 1, length, (length + BLOCK - 1) / BLOCK, (int)length),
      task(program, "halving", 1, length, (length + BLOCK - 1) / BLOCK, (int)length),
      task(program, "add", 2, length, length, (int)length),
  };
  tasks[0].dimensions = 2;
  tasks[0].global[0] = tasks[0].global[1] = side;
  tasks[0].local[0] = tasks[0].local[1] = TILE;

  char driver[256];
  check("clGetDeviceInfo", clGetDeviceInfo(device, CL_DRIVER_VERSION, sizeof driver, driver, NULL));
  printf("pocl %s\n", driver);
  fflush(stdout);

  char line[4200];
  char verb[16];
  char name[16];
  char path[4100];
  while (fgets(line, sizeof line, stdin) != NULL) {
    path[0] = '\0';
    int words = sscanf(line, "%15s %15s %4099[^\n]", verb, name, path);
    struct task *found = NULL;
    for (size_t i = 0; words >= 2 && i < sizeof tasks / sizeof *tasks; i++) {
      if (strcmp(tasks[i].name, name) == 0) {
        found = &tasks[i];
      }
    }
    if (found != NULL && strcmp(verb, "run") == 0) {
      run(found);
    } else if (found != NULL && strcmp(verb, "write") == 0 && words == 3) {
      write_result(found, path);
    } else {
      fprintf(stderr, "cannot do: %s", line);
      return 2;
    }
    fflush(stdout);
  }
  return 0;
}
