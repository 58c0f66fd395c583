package gradus.course.source;

import gradus.course.manifest.Lesson;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * What was generated last, by which somebody's work is told from an old starter: {@code .starters}
 * in the lesson's directory, a SHA-256 and a path a line.
 *
 * <p>It is committed with the starters and lies beside them, so that whoever gets the one gets the
 * other of the same age. One hash a file is therefore enough, and the record is as deterministic as
 * the starters are. In doubt, as with a file put back from an older commit, a file counts as edited
 * and is kept.
 */
final class StarterRecord {
  private static final String HEADING =
      "# Written by ./gradus starters, which keeps every file that no longer has its SHA-256.\n";

  private final SortedMap<String, String> hashes = new TreeMap<>();

  /** Returns where a lesson's record is. */
  static Path file(Lesson lesson) {
    return lesson.directory().resolve(".starters");
  }

  /** Reads a lesson's record, empty if nothing was generated yet. */
  static StarterRecord read(Lesson lesson) {
    StarterRecord record = new StarterRecord();
    if (Files.exists(file(lesson))) {
      TextFile.read(file(lesson))
          .lines()
          .filter(line -> line.matches("[0-9a-f]{64}  .+"))
          .forEach(line -> record.hashes.put(line.substring(66), line.substring(0, 64)));
    }
    return record;
  }

  /** Returns the record of these texts, by path. */
  static StarterRecord of(SortedMap<String, String> texts) {
    StarterRecord record = new StarterRecord();
    texts.forEach((file, text) -> record.hashes.put(file, sha256(text)));
    return record;
  }

  /** Returns what was generated. */
  Iterable<String> files() {
    return hashes.keySet();
  }

  /** Returns whether a file's text is the one that was generated. */
  boolean holds(String file, String text) {
    return sha256(text).equals(hashes.get(file));
  }

  /** Takes over what another record says of a file, or that it says nothing. */
  void keep(String file, StarterRecord other) {
    hashes.remove(file);
    if (other.hashes.containsKey(file)) {
      hashes.put(file, other.hashes.get(file));
    }
  }

  /** Returns the record as it is committed. */
  String text() {
    StringBuilder text = new StringBuilder(HEADING);
    hashes.forEach((file, hash) -> text.append(hash).append("  ").append(file).append('\n'));
    return text.toString();
  }

  private static String sha256(String text) {
    try {
      MessageDigest digest = MessageDigest.getInstance("SHA-256");
      return HexFormat.of().formatHex(digest.digest(text.getBytes(StandardCharsets.UTF_8)));
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every JDK has SHA-256", e);
    }
  }
}
