package gradus.vgpu.run;

import java.util.EnumMap;
import java.util.Map;

/** What a launch counts. */
public final class Counters {
  /** A thing that is counted. */
  public enum Event {
    GLOBAL_READS,
    GLOBAL_READ_SECTORS,
    GLOBAL_READ_BYTES,
    GLOBAL_WRITES,
    GLOBAL_WRITE_SECTORS,
    GLOBAL_WRITE_BYTES,
    SHARED_READS,
    SHARED_WRITES,
    SHARED_PASSES,
    ATOMICS,
    BARRIERS,
    BRANCHES,
    DIVERGENT_BRANCHES
  }

  private final Map<Event, Long> counts = new EnumMap<>(Event.class);

  /** Makes counters at 0. */
  Counters() {}

  void add(Event event, long count) {
    counts.merge(event, count, Long::sum);
  }

  synchronized void addAll(Counters others) {
    others.counts.forEach(this::add);
  }

  /** Returns how often something happened. */
  public synchronized long get(Event event) {
    return counts.getOrDefault(event, 0L);
  }
}
