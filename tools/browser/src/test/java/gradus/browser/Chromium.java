package gradus.browser;

import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.logging.Level;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Assumptions;
import org.openqa.selenium.Keys;
import org.openqa.selenium.OutputType;
import org.openqa.selenium.chrome.ChromeDriver;
import org.openqa.selenium.chrome.ChromeDriverService;
import org.openqa.selenium.chrome.ChromeOptions;
import org.openqa.selenium.interactions.Actions;
import org.openqa.selenium.logging.LogType;
import org.openqa.selenium.logging.LoggingPreferences;

/** The system's Chromium, without a window, with one page of the finished book open. */
final class Chromium implements AutoCloseable {
  private static final Pattern REQUEST =
      Pattern.compile("\"Network\\.requestWillBeSent\".*?\"request\":\\{.*?\"url\":\"([^\"]*)\"");
  private static final Pattern FAILURE =
      Pattern.compile("\"Network\\.loadingFailed\".*?\"errorText\":\"([^\"]*)\"");

  private final ChromeDriver driver;

  private Chromium(ChromeDriver driver) {
    this.driver = driver;
  }

  /** Starts Chromium; without one, the test is reported as not run. */
  static Chromium start() {
    Optional<File> chromium = find("chromium", "chromium-browser", "google-chrome");
    Optional<File> chromedriver = find("chromedriver");
    Assumptions.assumeTrue(
        chromium.isPresent() && chromedriver.isPresent(),
        "not run: chromium and chromedriver are not on the PATH"
            + " (Debian's packages chromium and chromium-driver)");
    ChromeOptions options = new ChromeOptions();
    options.setBinary(chromium.get());
    options.addArguments("--headless=new", "--no-sandbox", "--hide-scrollbars");
    LoggingPreferences logs = new LoggingPreferences();
    logs.enable(LogType.BROWSER, Level.ALL);
    logs.enable(LogType.PERFORMANCE, Level.ALL);
    options.setCapability("goog:loggingPrefs", logs);
    ChromeDriverService service =
        new ChromeDriverService.Builder().usingDriverExecutable(chromedriver.get()).build();
    ChromeDriver driver = new ChromeDriver(service, options);
    driver.manage().timeouts().scriptTimeout(Duration.ofMinutes(3));
    return new Chromium(driver);
  }

  /** Makes the page as wide and high as that, in CSS pixels. */
  Chromium size(int width, int height) {
    Map<String, Object> metrics =
        Map.of("width", width, "height", height, "deviceScaleFactor", 1, "mobile", width < 600);
    driver.executeCdpCommand("Emulation.setDeviceMetricsOverride", metrics);
    return this;
  }

  /** Makes the reader's system prefer "light" or "dark" colours. */
  Chromium prefer(String scheme) {
    Map<String, Object> feature = Map.of("name", "prefers-color-scheme", "value", scheme);
    driver.executeCdpCommand("Emulation.setEmulatedMedia", Map.of("features", List.of(feature)));
    return this;
  }

  /** Opens a page of the book from disk: "index.html", "explorer.html?x=3". */
  Chromium open(String page) {
    messages();
    requests();
    driver.get(Site.url(page));
    return this;
  }

  /** Runs a script in the page and returns what it returns. */
  @SuppressWarnings("unchecked")
  <T> T run(String script, Object... arguments) {
    return (T) driver.executeScript(script, arguments);
  }

  /** Runs a script that calls its last argument when it is done, and returns what it is given. */
  @SuppressWarnings("unchecked")
  <T> T runAsync(String script, Object... arguments) {
    return (T) driver.executeAsyncScript(script, arguments);
  }

  /** Waits until a script returns true. */
  void await(String condition, int seconds) {
    long end = System.nanoTime() + seconds * 1_000_000_000L;
    while (!Boolean.TRUE.equals(driver.executeScript("return !!(" + condition + ")"))) {
      if (System.nanoTime() > end) {
        throw new AssertionError("not within " + seconds + " s: " + condition);
      }
      pause();
    }
  }

  /** Presses keys, one after the other, wherever the focus is. */
  Chromium press(CharSequence... keys) {
    new Actions(driver).sendKeys(keys).perform();
    return this;
  }

  /** Presses a key together with Control. */
  Chromium pressWithControl(String key) {
    new Actions(driver).keyDown(Keys.CONTROL).sendKeys(key).keyUp(Keys.CONTROL).perform();
    return this;
  }

  /** Returns the address of the open page, without the folder of the book. */
  String page() {
    return Site.page(driver.getCurrentUrl());
  }

  /** Returns what the page has written to the console since the last call. */
  List<String> messages() {
    List<String> messages = new ArrayList<>();
    driver.manage().logs().get(LogType.BROWSER).forEach(entry -> messages.add(entry.getMessage()));
    return messages;
  }

  /** Returns the addresses asked for and the errors of failed requests since the last call. */
  List<String> requests() {
    List<String> requests = new ArrayList<>();
    driver
        .manage()
        .logs()
        .get(LogType.PERFORMANCE)
        .forEach(
            entry -> {
              collect(REQUEST.matcher(entry.getMessage()), "", requests);
              collect(FAILURE.matcher(entry.getMessage()), "failed: ", requests);
            });
    return requests;
  }

  /** Keeps a picture of the whole page among the build's artefacts. */
  void screenshot(String name) {
    Map<String, Object> shot =
        driver.executeCdpCommand(
            "Page.captureScreenshot", Map.of("format", "png", "captureBeyondViewport", true));
    byte[] png = OutputType.BYTES.convertFromBase64Png(String.valueOf(shot.get("data")));
    try {
      Path folder = Files.createDirectories(Path.of(System.getProperty("gradus.screenshots")));
      Files.write(folder.resolve(name + ".png"), png);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  @Override
  public void close() {
    driver.quit();
  }

  private static void collect(Matcher matcher, String prefix, List<String> found) {
    if (matcher.find()) {
      found.add(prefix + matcher.group(1));
    }
  }

  private static Optional<File> find(String... names) {
    for (String folder : System.getenv("PATH").split(File.pathSeparator)) {
      for (String name : names) {
        File file = new File(folder, name);
        if (file.canExecute()) {
          return Optional.of(file);
        }
      }
    }
    return Optional.empty();
  }

  private static void pause() {
    try {
      Thread.sleep(20);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new AssertionError("interrupted", e);
    }
  }
}
