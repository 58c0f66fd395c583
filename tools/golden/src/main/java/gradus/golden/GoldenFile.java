package gradus.golden;

import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.databind.JsonSerializer;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializerProvider;
import com.fasterxml.jackson.databind.module.SimpleModule;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** The golden file: a case a line, as JSON; lines that begin with # say where it comes from. */
public final class GoldenFile {

  private static final ObjectMapper JSON =
      new ObjectMapper()
          .registerModule(new SimpleModule().addSerializer(double[].class, new ShortNumbers()));

  private GoldenFile() {}

  /** Returns the committed cases. */
  public static List<GoldenCase> read() {
    try (InputStream resource = GoldenFile.class.getResourceAsStream("pytorch.jsonl")) {
      var reader = new BufferedReader(new InputStreamReader(resource, StandardCharsets.UTF_8));
      List<GoldenCase> cases = new ArrayList<>();
      for (String line = reader.readLine(); line != null; line = reader.readLine()) {
        if (!line.startsWith("#")) {
          cases.add(JSON.readValue(line, GoldenCase.class));
        }
      }
      return cases;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Writes the cases, under a line that says where they come from. */
  public static void write(Path file, String origin, List<GoldenCase> cases) throws IOException {
    List<String> lines = new ArrayList<>(List.of("# " + origin));
    for (GoldenCase each : cases) {
      lines.add(JSON.writeValueAsString(each));
    }
    Files.write(file, lines);
  }

  /** Writes every double exactly, and whole ones without a fraction. */
  private static final class ShortNumbers extends JsonSerializer<double[]> {
    @Override
    public void serialize(double[] numbers, JsonGenerator json, SerializerProvider provider)
        throws IOException {
      json.writeStartArray();
      for (double number : numbers) {
        boolean negativeZero = number == 0 && 1 / number < 0;
        if (number == (int) number && !negativeZero) {
          json.writeNumber((int) number);
        } else {
          json.writeNumber(number);
        }
      }
      json.writeEndArray();
    }
  }
}
