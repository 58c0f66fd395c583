package gradus.vgpu.driver;

import static jcuda.driver.JCudaDriver.cuMemFree;
import static jcuda.driver.JCudaDriver.cuMemcpy2D;
import static jcuda.driver.JCudaDriver.cuMemcpyDtoD;
import static jcuda.driver.JCudaDriver.cuMemcpyDtoH;
import static jcuda.driver.JCudaDriver.cuMemcpyHtoD;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.FloatBuffer;
import java.util.Random;
import jcuda.Pointer;
import jcuda.driver.CUDA_MEMCPY2D;
import jcuda.driver.CUdeviceptr;
import jcuda.driver.CUmemorytype;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("copies")
class CopiesTest {
  private final Session session = Session.withContext();

  @Test
  @DisplayName("arrays of every type go to the device and back")
  void types() {
    byte[] bytes = new byte[24];
    new Random(1).nextBytes(bytes);
    ByteBuffer expected = ByteBuffer.wrap(bytes).order(ByteOrder.LITTLE_ENDIAN);
    CUdeviceptr device = session.allocate(24);
    cuMemcpyHtoD(device, Pointer.to(bytes), 24);

    short[] shorts = new short[12];
    cuMemcpyDtoH(Pointer.to(shorts), device, 24);
    assertThat(shorts[11]).isEqualTo(expected.getShort(22));
    char[] chars = new char[12];
    cuMemcpyDtoH(Pointer.to(chars), device, 24);
    assertThat(chars[3]).isEqualTo(expected.getChar(6));
    int[] ints = new int[6];
    cuMemcpyDtoH(Pointer.to(ints), device, 24);
    assertThat(ints[5]).isEqualTo(expected.getInt(20));
    long[] longs = new long[3];
    cuMemcpyDtoH(Pointer.to(longs), device, 24);
    assertThat(longs[1]).isEqualTo(expected.getLong(8));
    double[] doubles = new double[3];
    cuMemcpyDtoH(Pointer.to(doubles), device, 24);
    assertThat(Double.doubleToRawLongBits(doubles[2])).isEqualTo(expected.getLong(16));

    CUdeviceptr other = session.allocate(24);
    byte[] again = new byte[24];
    for (Pointer source :
        new Pointer[] {
          Pointer.to(shorts),
          Pointer.to(chars),
          Pointer.to(ints),
          Pointer.to(longs),
          Pointer.to(doubles)
        }) {
      assertThat(cuMemcpyHtoD(other, source, 24)).isZero();
      cuMemcpyDtoH(Pointer.to(again), other, 24);
      assertThat(again).isEqualTo(bytes);
    }
  }

  @Test
  @DisplayName("offsets and sizes may cut elements of the host's array")
  void unaligned() {
    CUdeviceptr device = session.allocate(6);
    byte[] six = {1, 2, 3, 4, 5, 6};
    cuMemcpyHtoD(device, Pointer.to(six), 6);
    int[] ints = {0x10101010, 0x20202020, 0x30303030};
    assertThat(cuMemcpyDtoH(Pointer.to(ints).withByteOffset(3), device, 6)).isZero();
    assertThat(ints).containsExactly(0x01101010, 0x05040302, 0x30303006);
    assertThat(cuMemcpyHtoD(device, Pointer.to(ints).withByteOffset(1), 6)).isZero();
    byte[] back = new byte[6];
    cuMemcpyDtoH(Pointer.to(back), device, 6);
    assertThat(back).containsExactly(0x10, 0x10, 1, 2, 3, 4);
  }

  @Test
  @DisplayName("direct buffers are memory: one with the wrong byte order gives wrong numbers")
  void directBuffers() {
    CUdeviceptr device = session.copyOf(1, 2, 3);
    FloatBuffer right =
        ByteBuffer.allocateDirect(12).order(ByteOrder.nativeOrder()).asFloatBuffer();
    cuMemcpyDtoH(Pointer.to(right), device, 12);
    assertThat(right.get(2)).isEqualTo(3);
    FloatBuffer wrong = ByteBuffer.allocateDirect(12).order(ByteOrder.BIG_ENDIAN).asFloatBuffer();
    cuMemcpyDtoH(Pointer.to(wrong), device, 12);
    int swapped = Integer.reverseBytes(Float.floatToIntBits(3));
    assertThat(Float.floatToRawIntBits(wrong.get(2))).isEqualTo(swapped);
  }

  @Test
  @DisplayName("the position of a buffer counts only in toBuffer")
  void position() {
    CUdeviceptr device = session.copyOf(1, 2, 3);
    FloatBuffer buffer = FloatBuffer.wrap(new float[] {7, 8, 9}).position(1);
    cuMemcpyHtoD(device, Pointer.to(buffer), 4);
    assertThat(session.read(device, 1)).containsExactly(7);
    cuMemcpyHtoD(device, Pointer.toBuffer(buffer), 4);
    assertThat(session.read(device, 1)).containsExactly(8);
  }

  @Test
  @DisplayName("more bytes than the buffer has: 1, and nothing is copied")
  void tooManyOnDevice() {
    CUdeviceptr device = session.copyOf(1, 2);
    assertThat(cuMemcpyHtoD(device, Pointer.to(new float[3]), 12)).isEqualTo(1);
    assertThat(session.read(device, 2)).containsExactly(1, 2);
    assertThat(session.printed()).contains("of 12 bytes").contains("buffer of 8 bytes");
  }

  @Test
  @DisplayName("more bytes than the array has: 1 instead of a crash")
  void tooManyOnHost() {
    CUdeviceptr device = session.copyOf(1, 2, 3);
    assertThat(cuMemcpyDtoH(Pointer.to(new float[2]), device, 12)).isEqualTo(1);
    assertThat(session.printed()).contains("has only 8");
  }

  @Test
  @DisplayName("a freed buffer, and null: 1")
  void freed() {
    CUdeviceptr device = session.copyOf(1, 2);
    cuMemFree(device);
    assertThat(cuMemcpyDtoH(Pointer.to(new float[2]), device, 8)).isEqualTo(1);
    assertThat(session.printed()).contains("freed at CopiesTest.java:");
    assertThat(cuMemcpyDtoH(Pointer.to(new float[2]), new CUdeviceptr(), 8)).isEqualTo(1);
    assertThatThrownBy(() -> cuMemcpyDtoH(null, device, 8))
        .isInstanceOf(NullPointerException.class);
  }

  @Test
  @DisplayName("within the device, with offsets")
  void withinDevice() {
    CUdeviceptr from = session.copyOf(1, 2, 3, 4);
    CUdeviceptr to = session.copyOf(0, 0, 0, 0);
    assertThat(cuMemcpyDtoD(to.withByteOffset(8), from.withByteOffset(4), 8)).isZero();
    assertThat(session.read(to, 4)).containsExactly(0, 0, 2, 3);
    assertThat(cuMemcpyDtoD(to.withByteOffset(8), from, 12)).isEqualTo(1);
  }

  @Test
  @DisplayName("an array of device pointers becomes their addresses")
  void pointers() {
    CUdeviceptr first = session.copyOf(1);
    CUdeviceptr second = session.copyOf(2);
    CUdeviceptr table = session.allocate(16);
    assertThat(cuMemcpyHtoD(table, Pointer.to(first, second), 16)).isZero();
    long[] addresses = new long[2];
    cuMemcpyDtoH(Pointer.to(addresses), table, 16);
    assertThat(addresses).containsExactly(Pointers.address(first), Pointers.address(second));
  }

  @Test
  @DisplayName("a rectangle out of a matrix")
  void rectangle() {
    CUdeviceptr matrix = session.copyOf(0, 1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11);
    float[] part = new float[4];
    CUDA_MEMCPY2D copy = new CUDA_MEMCPY2D();
    copy.srcMemoryType = CUmemorytype.CU_MEMORYTYPE_DEVICE;
    copy.srcDevice = matrix;
    copy.srcPitch = 16;
    copy.srcXInBytes = 4;
    copy.srcY = 1;
    copy.dstMemoryType = CUmemorytype.CU_MEMORYTYPE_HOST;
    copy.dstHost = Pointer.to(part);
    copy.dstPitch = 8;
    copy.WidthInBytes = 8;
    copy.Height = 2;
    assertThat(cuMemcpy2D(copy)).isZero();
    assertThat(part).containsExactly(5, 6, 9, 10);
  }
}
