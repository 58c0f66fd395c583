package gradus.book.live;

import gradus.figures.Numbers;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.teavm.jso.JSBody;
import org.teavm.jso.JSClass;
import org.teavm.jso.JSExport;
import org.teavm.jso.JSObject;

/** What the scripts of live pages call: the global object {@code gradusLive}. */
@JSClass(name = "gradusLive")
public final class LiveEngine {
  private LiveEngine() {}

  /**
   * Runs a program: {@code gradusLive.explore("y = x * x", "explorer", ["x"], [3])}.
   *
   * @return an object with the components of {@link Exploration}
   */
  @JSExport
  public static JSObject explore(String source, String name, String[] names, double[] numbers) {
    Map<String, Double> known = new HashMap<>();
    for (int i = 0; i < names.length; i++) {
      known.put(names[i], numbers[i]);
    }
    Exploration made = Exploration.of(source, name, known);
    return exploration(
        made.figure(),
        made.inputs().toArray(new String[0]),
        array(made.numbers()),
        array(made.gradients()),
        made.label(),
        made.result(),
        made.error(),
        made.position());
  }

  /** Writes a number as the figures do. */
  @JSExport
  public static String caption(double number) {
    return Numbers.caption(number);
  }

  /** Starts a training: {@code gradusLive.moons(1, 8)}. */
  @JSExport
  public static Moons moons(int seed, int neurons) {
    return new LiveMoons(new TwoMoons(seed, neurons));
  }

  @JSBody(
      params = {"figure", "inputs", "numbers", "gradients", "label", "result", "error", "position"},
      script =
          "return {figure: figure, inputs: inputs, numbers: numbers, gradients: gradients,"
              + " label: label, result: result, error: error, position: position};")
  private static native JSObject exploration(
      String figure,
      String[] inputs,
      double[] numbers,
      double[] gradients,
      String label,
      double result,
      String error,
      int position);

  private static double[] array(List<Double> list) {
    double[] array = new double[list.size()];
    for (int i = 0; i < array.length; i++) {
      array[i] = list.get(i);
    }
    return array;
  }

  /** A training in a page. */
  public interface Moons extends JSObject {
    /** Makes a step, and returns the loss before it. */
    double step(double learningRate);

    /** Returns the share of points that are told right, from 0 to 1. */
    double accuracy();

    /** Returns whether the network's numbers are still numbers. */
    boolean isSound();

    /** Draws the points and the line between them. */
    String boundary();

    /** Draws the losses. */
    String losses();
  }

  private static final class LiveMoons implements Moons {
    private final TwoMoons moons;

    LiveMoons(TwoMoons moons) {
      this.moons = moons;
    }

    @Override
    public double step(double learningRate) {
      return moons.step(learningRate);
    }

    @Override
    public double accuracy() {
      return moons.accuracy();
    }

    @Override
    public boolean isSound() {
      return moons.isSound();
    }

    @Override
    public String boundary() {
      return moons.boundarySvg();
    }

    @Override
    public String losses() {
      return moons.lossSvg();
    }
  }
}
