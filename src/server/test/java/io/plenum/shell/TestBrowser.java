package io.plenum.shell;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.deque.html.axecore.playwright.AxeBuilder;
import com.deque.html.axecore.results.Rule;
import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserType;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Playwright;
import com.microsoft.playwright.assertions.PlaywrightAssertions;
import com.microsoft.playwright.options.ColorScheme;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** A real Chromium for the tests of screens; without one the test is skipped with a word. */
public final class TestBrowser implements AutoCloseable {

    public static final String PASSWORD = "a-Password-for-1-test";

    /** Dark colours change colours: nothing else of a page is another in them. */
    private static final List<String> RULES_OF_COLOURS = List.of("color-contrast", "link-in-text-block");

    private static final String INK = "getComputedStyle(document.documentElement).color";

    private static final Path CHROMIUM = Path.of("/usr/bin/chromium");

    private final Playwright playwright;
    private final Browser browser;

    private TestBrowser() {
        playwright = Playwright.create(
                new Playwright.CreateOptions().setEnv(Map.of("PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD", "1")));
        browser = playwright
                .chromium()
                .launch(new BrowserType.LaunchOptions()
                        .setExecutablePath(CHROMIUM)
                        .setArgs(List.of("--no-sandbox", "--disable-gpu", "--disable-quic", "--no-first-run")));
    }

    public static TestBrowser open() {
        assumeTrue(Files.isExecutable(CHROMIUM), "No browser: install the package chromium to run this test");
        // The server polls its pages every five seconds, and the machine may be busy.
        PlaywrightAssertions.setDefaultAssertionTimeout(30_000);
        return new TestBrowser();
    }

    /** A page of the administrator, in English. */
    public Page signedIn(int port, ColorScheme colours) {
        Page page = stranger(port, colours);
        signIn(page, "admin", PASSWORD);
        assertThat(page.locator("vaadin-side-nav")).isVisible();
        return page;
    }

    /** A page of a browser that nobody has used yet, in English. */
    public Page stranger(int port, ColorScheme colours) {
        return browser.newPage(new Browser.NewPageOptions()
                .setBaseURL("http://localhost:" + port + "/")
                .setColorScheme(colours)
                .setLocale("en-GB"));
    }

    /** As {@link #signedIn}, on a phone that is held in a hand. */
    public Page onPhone(int port) {
        Page page = browser.newPage(new Browser.NewPageOptions()
                .setBaseURL("http://localhost:" + port + "/")
                .setLocale("en-GB")
                .setViewportSize(390, 844)
                .setHasTouch(true)
                .setIsMobile(true));
        signIn(page, "admin", PASSWORD);
        assertThat(page.locator(".plenum-phone-bar")).isVisible();
        return page;
    }

    /** Fills the form in and sends it; where that leads to is for the test to look at. */
    public static void signIn(Page page, String name, String password) {
        page.navigate("login");
        page.locator("input[name=username]").fill(name);
        page.locator("input[name=password]").fill(password);
        page.locator("vaadin-button[theme~=submit]").click();
    }

    /** What axe calls serious or critical on a page in light colours and in dark ones, in words. */
    public static List<String> barriers(Page page) {
        List<String> found = new ArrayList<>(serious(new AxeBuilder(page)));
        Object light = page.evaluate(INK);
        page.emulateMedia(new Page.EmulateMediaOptions().setColorScheme(ColorScheme.DARK));
        page.waitForFunction("light => " + INK + " !== light", light);
        serious(new AxeBuilder(page).withRules(RULES_OF_COLOURS)).forEach(barrier -> found.add("dark: " + barrier));
        page.emulateMedia(new Page.EmulateMediaOptions().setColorScheme(ColorScheme.LIGHT));
        return found;
    }

    /** Legacy mode means that frames of other origins are left out. There are none, and a page of its own for each result costs as much again. */
    private static List<String> serious(AxeBuilder axe) {
        return axe.setLegacyMode(true).analyze().getViolations().stream()
                .filter(rule -> List.of("serious", "critical").contains(rule.getImpact()))
                .map(TestBrowser::words)
                .toList();
    }

    private static String words(Rule rule) {
        return rule.getId() + ": " + rule.getHelp() + " "
                + rule.getNodes().getFirst().getHtml();
    }

    @Override
    public void close() {
        browser.close();
        playwright.close();
    }
}
