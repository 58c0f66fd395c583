package gradus.tensor;

/** A hook that was registered: closing takes it out again. */
public interface HookHandle extends AutoCloseable {
  /** Takes the hook out; a second call does nothing. */
  @Override
  void close();
}
