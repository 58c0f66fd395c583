package gradus.vgpu.run;

import gradus.vgpu.memory.Windows;
import gradus.vgpu.run.Counters.Event;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * Counts the accesses and branches of a warp as the hardware would do them: all threads at once.
 *
 * <p>Here threads run one after the other, so the n-th time that a thread comes to an instruction
 * is put together with the n-th time of the others of its warp.
 */
public final class Traffic {
  private static final int MOST_TIMES = 1 << 16;
  private static final int BANKS = 32;

  private final Counters counters = new Counters();
  private final List<Site> used = new ArrayList<>();
  private final Site[] sites;

  /** What the threads of a warp did at an instruction. */
  private static final class Site {
    final List<Meeting> times = new ArrayList<>();
    final int[] next = new int[32];
    int count;
  }

  /** What the threads of a warp did at an instruction at one time. */
  private static final class Meeting {
    long[] places = new long[32];
    int count;
    int bytes;
    int yes;
    int no;
    Kind kind;
  }

  private enum Kind {
    GLOBAL_READ,
    GLOBAL_WRITE,
    SHARED_READ,
    SHARED_WRITE,
    BRANCH
  }

  Traffic(KernelProgram program) {
    sites = new Site[program.function().body().size()];
  }

  /** Told of a read. */
  public static void read(Frame frame, int thread, long address, int bytes, int site) {
    frame.traffic.access(thread, address, bytes, site, Kind.GLOBAL_READ, Kind.SHARED_READ);
  }

  /** Told of a write. */
  public static void write(Frame frame, int thread, long address, int bytes, int site) {
    frame.traffic.access(thread, address, bytes, site, Kind.GLOBAL_WRITE, Kind.SHARED_WRITE);
  }

  /** Told of an atomic operation. */
  public static void atomic(Frame frame, int thread, long address, int bytes, int site) {
    frame.traffic.counters.add(Event.ATOMICS, 1);
  }

  /** Told of a conditional branch. */
  public static void branch(Frame frame, int thread, int isTaken, int site) {
    Meeting meeting = frame.traffic.meeting(thread, site, 0);
    if (meeting != null) {
      meeting.kind = Kind.BRANCH;
      meeting.yes += isTaken;
      meeting.no += 1 - isTaken;
    }
  }

  private void access(int thread, long address, int bytes, int site, Kind ifGlobal, Kind ifShared) {
    boolean isShared = address < 1L << 32 || Windows.isShared(address);
    if (!isShared && !Windows.isGlobal(address)) {
      return;
    }
    // Wide accesses to shared memory are done for half or a quarter of the warp at a time.
    int parts = isShared ? Math.max(1, bytes / 4) : 1;
    Meeting meeting = meeting(thread, site, parts);
    if (meeting == null) {
      return;
    }
    meeting.kind = isShared ? ifShared : ifGlobal;
    meeting.bytes += bytes;
    int shift = isShared ? 2 : 5;
    for (long at = address >> shift; at <= address + bytes - 1 >> shift; at++) {
      add(meeting, at);
    }
  }

  private static void add(Meeting meeting, long place) {
    for (int i = meeting.count - 1; i >= 0; i--) {
      if (meeting.places[i] == place) {
        return;
      }
    }
    if (meeting.count == meeting.places.length) {
      meeting.places = Arrays.copyOf(meeting.places, 2 * meeting.count);
    }
    meeting.places[meeting.count++] = place;
  }

  private Meeting meeting(int thread, int index, int parts) {
    Site site = sites[index];
    if (site == null) {
      site = new Site();
      sites[index] = site;
    }
    if (site.count == 0) {
      used.add(site);
      site.count = 1;
    }
    int lane = thread & 31;
    int part = parts <= 1 ? 0 : lane * parts / 32;
    int time = site.next[lane]++ * Math.max(1, parts) + part;
    if (time >= MOST_TIMES) {
      return null;
    }
    while (site.times.size() <= time) {
      site.times.add(new Meeting());
    }
    site.count = Math.max(site.count, time + 1);
    return site.times.get(time);
  }

  /** Counts what a warp did since the last time. */
  void flush() {
    for (Site site : used) {
      for (int i = 0; i < Math.min(site.count, site.times.size()); i++) {
        count(site.times.get(i));
      }
      Arrays.fill(site.next, 0);
      site.count = 0;
    }
    used.clear();
  }

  private void count(Meeting meeting) {
    if (meeting.kind == null) {
      return;
    }
    switch (meeting.kind) {
      case GLOBAL_READ -> {
        counters.add(Event.GLOBAL_READS, 1);
        counters.add(Event.GLOBAL_READ_SECTORS, meeting.count);
        counters.add(Event.GLOBAL_READ_BYTES, meeting.bytes);
      }
      case GLOBAL_WRITE -> {
        counters.add(Event.GLOBAL_WRITES, 1);
        counters.add(Event.GLOBAL_WRITE_SECTORS, meeting.count);
        counters.add(Event.GLOBAL_WRITE_BYTES, meeting.bytes);
      }
      case SHARED_READ -> {
        counters.add(Event.SHARED_READS, 1);
        counters.add(Event.SHARED_PASSES, passes(meeting));
      }
      case SHARED_WRITE -> {
        counters.add(Event.SHARED_WRITES, 1);
        counters.add(Event.SHARED_PASSES, passes(meeting));
      }
      case BRANCH -> {
        counters.add(Event.BRANCHES, 1);
        counters.add(Event.DIVERGENT_BRANCHES, meeting.yes > 0 && meeting.no > 0 ? 1 : 0);
      }
    }
    meeting.kind = null;
    meeting.count = 0;
    meeting.bytes = 0;
    meeting.yes = 0;
    meeting.no = 0;
  }

  /** Returns how many different words the busiest bank must give. */
  private static int passes(Meeting meeting) {
    int[] words = new int[BANKS];
    int most = 1;
    for (int i = 0; i < meeting.count; i++) {
      most = Math.max(most, ++words[(int) (meeting.places[i] & BANKS - 1)]);
    }
    return most;
  }

  void barrier() {
    counters.add(Event.BARRIERS, 1);
  }

  Counters counters() {
    return counters;
  }
}
