#!/bin/sh
# Compiles the test kernels to the PTX that is checked in beside them: resources/kernels/nvcc.
# Needed only after a change of a kernel, and only where nvcc of CUDA 13 is installed:
#   src/test/kernels.sh            all kernels
#   src/test/kernels.sh scan warp  some
set -eu
cd "$(dirname "$0")/resources/kernels"
folder=$PWD
mkdir -p nvcc
if [ $# -eq 0 ]; then
  set -- $(ls ./*.cu | xargs -n 1 basename | sed 's/\.cu$//')
fi
for name in "$@"; do
  nvcc -ptx -lineinfo -arch=sm_75 -o "nvcc/$name.ptx" "$name.cu"
  # nvcc writes the folder of this checkout into the text; only the file's name is of use.
  sed -i "s|\"$folder/|\"|" "nvcc/$name.ptx"
done
