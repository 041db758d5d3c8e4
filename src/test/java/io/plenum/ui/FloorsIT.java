package io.plenum.ui;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.deque.html.axecore.playwright.AxeBuilder;
import com.deque.html.axecore.results.Rule;
import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserType;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Playwright;
import com.microsoft.playwright.options.ColorScheme;
import io.plenum.database.TestDatabase;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.test.context.ContextConfiguration;

/** The screens in a real browser, against the demo site without its emulator. */
@SpringBootTest(
        webEnvironment = WebEnvironment.RANDOM_PORT,
        properties = {"plenum.first-start.site=floorplans/aula-house", "plenum.admin-password=" + FloorsIT.PASSWORD})
@ContextConfiguration(initializers = TestDatabase.Initializer.class)
class FloorsIT {

    static final String PASSWORD = "a-Password-for-1-test";

    private static final Path CHROMIUM = Path.of("/usr/bin/chromium");
    private static final List<String> VIEWS = List.of("", "floors/floor-2", "setup/connections", "preferences");

    private static @Nullable Playwright playwright;
    private static @Nullable Browser browser;

    @LocalServerPort
    private int port;

    @BeforeAll
    static void startBrowser() {
        assumeTrue(Files.isExecutable(CHROMIUM), "No browser: install the package chromium to run this test");
        playwright = Playwright.create(
                new Playwright.CreateOptions().setEnv(Map.of("PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD", "1")));
        browser = playwright
                .chromium()
                .launch(new BrowserType.LaunchOptions()
                        .setExecutablePath(CHROMIUM)
                        .setArgs(List.of("--no-sandbox", "--disable-gpu", "--disable-quic", "--no-first-run")));
    }

    @AfterAll
    static void stopBrowser() {
        if (browser != null) {
            browser.close();
        }
        if (playwright != null) {
            playwright.close();
        }
    }

    /** The main way through the product: sign in, look at a floor, select a room, and share it by its address. */
    @Test
    void selectsARoomAndKeepsItInTheAddress() {
        try (Page page = signedIn(ColorScheme.LIGHT)) {
            page.navigate(url("floors/floor-2"));
            page.locator("#space-2-05").click();
            assertThat(page.locator("plenum-floor-panel h2")).isVisible();
            assertThat(page).hasURL(url("floors/floor-2/space-2-05"));

            page.reload();
            assertThat(page.locator("plenum-floor-panel h2")).isVisible();
        }
    }

    @ParameterizedTest
    @EnumSource(
            value = ColorScheme.class,
            names = {"LIGHT", "DARK"})
    void noViewHasSeriousBarriers(ColorScheme colours) {
        try (Page page = signedIn(colours)) {
            for (String view : VIEWS) {
                page.navigate(url(view));
                assertThat(page.locator("h1").first()).isVisible();
                List<String> barriers = new AxeBuilder(page)
                        .analyze().getViolations().stream()
                                .filter(rule -> List.of("serious", "critical").contains(rule.getImpact()))
                                .map(FloorsIT::words)
                                .toList();
                assertThat(barriers).as(view).isEmpty();
            }
        }
    }

    private Page signedIn(ColorScheme colours) {
        if (browser == null) {
            throw new IllegalStateException("no browser");
        }
        Page page = browser.newPage(
                new Browser.NewPageOptions().setColorScheme(colours).setLocale("en-GB"));
        page.navigate(url("login"));
        page.locator("input[name=username]").fill("admin");
        page.locator("input[name=password]").fill(PASSWORD);
        page.locator("vaadin-button[theme~=submit]").click();
        assertThat(page.locator("vaadin-side-nav")).isVisible();
        return page;
    }

    private String url(String path) {
        return "http://localhost:" + port + "/" + path;
    }

    private static String words(Rule rule) {
        return rule.getId() + ": " + rule.getHelp() + " "
                + rule.getNodes().getFirst().getHtml();
    }
}
