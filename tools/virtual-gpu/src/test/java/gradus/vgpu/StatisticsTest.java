package gradus.vgpu;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.DisplayName;

@DisplayName("Statistics of a launch")
class StatisticsTest {
  private static TestDevice device(String compiler, String file) {
    return TestDevice.load(compiler, file, VirtualGpu.builder().processors(2).checks(Check.all()));
  }

  @EveryCompiler
  @DisplayName("a sum of arrays reads and writes four sectors per warp and access")
  void coalesced(String compiler) {
    TestDevice device = device(compiler, "elementwise");
    long x = device.upload(new float[1000]);
    device.run("add", 1000, 256, x, x, device.allocate(4000), 1000);

    LaunchStatistics counted = device.gpu().statistics();
    assertThat(counted.blocks()).isEqualTo(4);
    assertThat(counted.threads()).isEqualTo(1024);
    assertThat(counted.globalReads()).isEqualTo(64);
    assertThat(counted.globalReadSectors()).isEqualTo(250);
    assertThat(counted.globalReadBytes()).isEqualTo(8000);
    assertThat(counted.globalWriteSectors()).isEqualTo(125);
    assertThat(counted.readEfficiency()).isEqualTo(1);
    assertThat(counted.divergentBranches()).as("the warp that 1000 splits").isEqualTo(1);
    assertThat(counted.barriers()).isZero();
  }

  @EveryCompiler
  @DisplayName("a column of a tile is one bank; one more column makes it 32")
  void bankConflicts(String compiler) {
    TestDevice device = device(compiler, "transpose");
    long in = device.upload(new float[64 * 64]);
    long out = device.allocate(4 * 64 * 64);
    Dim3 grid = new Dim3(2, 2, 1);
    Dim3 block = new Dim3(32, 8, 1);

    device.run("transposeConflicts", grid, block, 0, in, out, 64, 64);
    LaunchStatistics bad = device.gpu().statistics();
    device.run("transposePadded", grid, block, 0, in, out, 64, 64);
    LaunchStatistics good = device.gpu().statistics();
    device.run("transposeDirect", grid, block, 0, in, out, 64, 64);
    LaunchStatistics direct = device.gpu().statistics();

    assertThat(bad.sharedReads()).isEqualTo(good.sharedReads()).isEqualTo(128);
    assertThat(bad.sharedWrites()).isEqualTo(good.sharedWrites()).isEqualTo(128);
    assertThat(bad.bankConflicts()).isEqualTo(31 * 128);
    assertThat(good.bankConflicts()).isZero();
    assertThat(good.barriers()).isEqualTo(4);
    assertThat(good.writeEfficiency()).isEqualTo(1);
    assertThat(direct.writeEfficiency()).isEqualTo(0.125);
  }
}
