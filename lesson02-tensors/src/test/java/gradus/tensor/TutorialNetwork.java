package gradus.tensor;

import static gradus.tensor.Leaves.constant;
import static gradus.tensor.Leaves.leaf;

/**
 * The network of tutorial 002, section 7, with the numbers it starts from: 3 inputs, 5 hidden
 * units, 2 outputs, and a batch of 4 samples.
 */
final class TutorialNetwork {
  private static final float[][] W1 = {
    {0.16834518f, 0.0644047f, 0.11723118f, 0.115166515f, -0.5614282f},
    {-0.093164146f, 1.1041007f, -0.31899852f, 0.23082861f, 0.13367544f},
    {0.26745233f, 0.4046786f, 0.55514514f, -0.8448995f, -0.49447995f},
  };
  private static final float[][] W2 = {
    {0.4789859f, 0.66106755f},
    {0.40859488f, -0.3829193f},
    {-0.37531117f, 0.6762739f},
    {0.34316096f, -0.16387932f},
    {0.39748436f, 0.14075978f},
  };
  private static final float[][] X = {
    {0.056163542f, 0.52271605f, -0.23835687f},
    {-0.049903348f, 0.52633697f, -0.008498823f},
    {0.7290606f, 0.13314196f, 0.8639777f},
    {-1.0156747f, -0.8887485f, 0.1497797f},
  };
  private static final float[][] Y = {
    {-0.20889392f, -0.38702095f},
    {0.99123776f, 0.46790305f},
    {-0.20493191f, -0.74090713f},
    {0.36183965f, 1.9198992f},
  };

  final Tensor w1 = leaf(W1);
  final Tensor b1 = leaf(new double[5]);
  final Tensor w2 = leaf(W2);
  final Tensor b2 = leaf(new double[2]);

  /** Returns the mean square error over the batch. */
  Tensor loss() {
    Tensor hidden = constant(X).matmul(w1).add(b1).relu();
    Tensor predicted = hidden.matmul(w2).add(b2);
    return predicted.sub(constant(Y)).pow(2).mean();
  }
}
