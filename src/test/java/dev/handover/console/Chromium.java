package dev.handover.console;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.deque.html.axecore.playwright.AxeBuilder;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.BrowserType;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Playwright;
import com.microsoft.playwright.Response;
import com.microsoft.playwright.options.ColorScheme;
import dev.handover.testing.OutsideProgram;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;

/** A real browser with a window for each who signs in, which remembers what was wrong. */
final class Chromium implements AutoCloseable {
  private final Playwright playwright;
  private final com.microsoft.playwright.Browser browser;
  private final List<BrowserContext> windows = new ArrayList<>();
  private final List<String> complaints = new ArrayList<>();

  Chromium() {
    playwright =
        Playwright.create(
            new Playwright.CreateOptions().setEnv(Map.of("PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD", "1")));
    Path program = OutsideProgram.find("chromium").orElseThrow();
    browser =
        playwright
            .chromium()
            .launch(
                new BrowserType.LaunchOptions()
                    .setExecutablePath(program)
                    .setArgs(List.of("--no-sandbox", "--disable-gpu")));
  }

  /** A window of somebody who has signed in. */
  Page signedIn(
      ConsoleHub hub,
      String name,
      String password,
      String language,
      int width,
      ColorScheme colours) {
    String base = "http://127.0.0.1:" + hub.port();
    BrowserContext window =
        browser.newContext(
            new com.microsoft.playwright.Browser.NewContextOptions()
                .setBaseURL(base)
                .setLocale(language)
                .setColorScheme(colours)
                .setViewportSize(width, 900));
    windows.add(window);
    Page page = window.newPage();
    page.onConsoleMessage(
        message -> {
          if (message.type().equals("error")) {
            complaints.add(page.url() + ": " + message.text());
          }
        });
    page.onRequest(
        request -> {
          if (!request.url().startsWith(base)) {
            complaints.add("asked elsewhere: " + request.url());
          }
        });
    page.navigate("/login");
    page.locator("#username").fill(name);
    page.locator("#password").fill(password);
    page.locator("form.login button").click();
    assertThat(page).not().hasURL(Pattern.compile(".*/login.*"));
    return page;
  }

  static void open(Page page, String path) {
    Response answer = page.navigate(path);
    assertThat(answer.status()).as(path).isEqualTo(200);
  }

  /** Loads it, and complains of what is cut, missing, unfit to be heard, or asked of elsewhere. */
  void looksRight(Page page, String path, String language) {
    open(page, path);
    looksRight(page, language);
  }

  /** The same of what a page shows now. */
  void looksRight(Page page, String language) {
    String where = page.url() + " in " + language + " at " + page.viewportSize().width + ": ";
    assertThat(page.locator("html")).hasAttribute("lang", language);
    Object beyond =
        page.evaluate(
            "document.documentElement.scrollWidth - document.documentElement.clientWidth");
    if (((Number) beyond).intValue() > 0) {
      complaints.add(where + beyond + " pixels too wide");
    }
    if (page.locator("main").innerText().contains("??")) {
      complaints.add(where + "a text is missing");
    }
    page.screenshot(
        new Page.ScreenshotOptions().setFullPage(true).setPath(picture(page, language)));
    new AxeBuilder(page)
        .analyze().getViolations().stream()
            .filter(each -> List.of("serious", "critical").contains(each.getImpact()))
            .forEach(each -> complaints.add(where + each.getId() + " " + each.getNodes().get(0)));
  }

  /** Where somebody who wants to see it finds what the browser showed. */
  private static Path picture(Page page, String language) {
    String name = page.url().replaceFirst("https?://[^/]*/", "").replaceAll("[^A-Za-z0-9]+", "-");
    return Path.of("target", "pictures", name + "-" + language + ".png");
  }

  /** What the test has brought about itself is no complaint. */
  void expected(String text) {
    complaints.removeIf(each -> each.contains(text));
  }

  /** Ends what a test opened; what was wrong in it. */
  List<String> closeWindows() {
    windows.forEach(BrowserContext::close);
    windows.clear();
    List<String> all = List.copyOf(complaints);
    complaints.clear();
    return all;
  }

  @Override
  public void close() {
    playwright.close();
  }
}
