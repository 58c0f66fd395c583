package gradus.scalar;

/** The operations of {@link Operation} on dual numbers. */
final class DualOperation {
  private DualOperation() {}

  static Dual apply(Operation operation, Dual x, Dual y) {
    return switch (operation) {
      case ADD -> x.add(y);
      case MUL -> x.mul(y);
      case NEG -> x.neg();
      case SUB -> x.sub(y);
      case CUBE -> x.pow(3);
      case RSUB -> x.rsub(2);
      case DIV -> x.div(y);
      case RDIV -> x.rdiv(2);
      case ROOT -> x.pow(0.5);
      case EXP -> x.exp();
      case SIN -> x.sin();
      case COS -> x.cos();
      case TANH -> x.tanh();
      case SIGMOID -> x.sigmoid();
      case LOG -> x.log();
      case RELU -> x.relu();
    };
  }
}
