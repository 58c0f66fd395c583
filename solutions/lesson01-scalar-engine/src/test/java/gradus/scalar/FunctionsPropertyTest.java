package gradus.scalar;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import gradus.cards.Exercise;
import gradus.cards.Seeds;
import java.util.EnumSet;
import java.util.Set;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;

@Exercise("1.6")
@DisplayName("1.6 Elementary functions: any expression")
class FunctionsPropertyTest {
  private static final Set<Operation> STUDIED = EnumSet.range(Operation.EXP, Operation.RELU);
  private static final Set<Operation> KNOWN = EnumSet.allOf(Operation.class);

  @ParameterizedTest(name = "seed {0}")
  @Seeds(30)
  @DisplayName("the gradient of any expression is the measured slope")
  void agreesWithCentralDifference(long seed) {
    MeasuredSlopes.assertAgree(RandomExpression.of(seed, STUDIED, KNOWN));
  }

  @Test
  @DisplayName("relu on both sides of a product: dy/dx = 46 at x = -4")
  void rectifiedPolynomial() {
    Value x = Value.of(-4);
    Value z = x.mul(2).add(2).add(x);
    Value q = z.relu().add(z.mul(x));
    Value h = z.mul(z).relu();
    Value y = h.add(q).add(q.mul(x));
    y.backward();
    // PyTorch gives the same: the sanity check of micrograd.
    assertThat(y.data()).as("the result").isCloseTo(-20, within(1e-12));
    assertThat(x.grad()).as("dy/dx").isCloseTo(46, within(1e-12));
  }

  @Test
  @DisplayName("a graph that uses every kind of arithmetic and relu: dg/da and dg/db")
  void mixedGraph() {
    Value a = Value.of(-4);
    Value b = Value.of(2);
    Value c = a.add(b);
    Value d = a.mul(b).add(b.pow(3));
    c = c.add(c.add(1));
    c = c.add(c.add(1).add(a.neg()));
    d = d.add(d.mul(2).add(b.add(a).relu()));
    d = d.add(d.mul(3).add(b.sub(a).relu()));
    Value f = c.sub(d).pow(2);
    Value g = f.div(2).add(f.rdiv(10));
    g.backward();
    // PyTorch gives the same: the second check of micrograd.
    assertThat(g.data()).as("the result").isCloseTo(24.7041, within(1e-4));
    assertThat(a.grad()).as("dg/da").isCloseTo(138.8338, within(1e-4));
    assertThat(b.grad()).as("dg/db").isCloseTo(645.5773, within(1e-4));
  }
}
