package io.plenum.twin;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.deque.html.axecore.playwright.AxeBuilder;
import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserType;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Playwright;
import io.plenum.database.TestDatabase;
import io.plenum.web.ApiCalls;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.context.ContextConfiguration;

/** Looking at the past of a floor, over HTTP and in a real browser. */
@SpringBootTest(
        webEnvironment = WebEnvironment.RANDOM_PORT,
        properties = {"plenum.first-start.site=floorplans/aula-house", "plenum.admin-password=" + TimeTravelIT.PASSWORD
        })
@ContextConfiguration(initializers = TestDatabase.Initializer.class)
class TimeTravelIT {

    static final String PASSWORD = "a-Password-for-1-test";

    private static final Path CHROMIUM = Path.of("/usr/bin/chromium");
    private static final String ROOM = "space-2-08";
    private static final Instant BEGIN = Instant.now().minus(Duration.ofDays(3)).truncatedTo(ChronoUnit.HOURS);

    @LocalServerPort
    private int port;

    @Autowired
    private JdbcClient jdbc;

    private ApiCalls api = new ApiCalls(0, "");

    /** Six hours in which the temperature of every zone tells the minute: 10.0 °C and a tenth more each minute. */
    @BeforeEach
    void fill() {
        api = new ApiCalls(port, PASSWORD);
        jdbc.sql("""
                INSERT INTO sample SELECT p.id, t, 10 + round(extract(epoch FROM t - :begin) / 60) / 10.0, 0
                FROM point p, generate_series(:begin, :begin + interval '6 hours', interval '1 minute') AS t
                WHERE p.brick_class = 'Zone_Air_Temperature_Sensor' ON CONFLICT DO NOTHING""").param("begin", BEGIN.atOffset(ZoneOffset.UTC)).update();
    }

    @ParameterizedTest
    @CsvSource({
        "history?from=x&to=2026-01-02T00:00:00Z&step=PT5M, from",
        "history?from=2026-01-01T00:00:00Z&to=2026-01-02T00:00:00Z&step=5 apples, step",
        "history?from=2026-01-01T00:00:00Z&to=2026-01-02T00:00:00Z, step",
        "history?from=2026-01-02T00:00:00Z&to=2026-01-01T00:00:00Z&step=PT5M, to",
        "history?from=2026-01-01T00:00:00Z&to=2026-01-02T00:00:00Z&step=PT1S, step",
        "history?from=+1000000-01-01T00:00:00Z&to=2026-01-02T00:00:00Z&step=PT5M, from",
        "abnormal, after",
        "abnormal?after=2026-01-01T00:00:00Z&before=2026-01-02T00:00:00Z, before",
        "abnormal?after=soon, after",
        "state?at=-1000000000-01-01T00:00:00Z, at",
    })
    void aQuestionThatMakesNoSenseIsToldByField(String question, String field) throws Exception {
        String path = "/api/v1/floors/floor-2/" + question.replace(" ", "%20").replace("+", "%2B");
        HttpResponse<String> answer = api.get(path, "admin");
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(400);
        assertThat(answer.body()).contains("\"errors\":[{\"field\":\"" + field + "\"");
    }

    /**
     * What is over does not change once gaps are not repaired any more: browsers may keep it; of what is younger they must ask again, and
     * are told if it stands.
     */
    @Test
    void closedRangesAreKeptByBrowsers() throws Exception {
        HttpResponse<String> old = api.get(history(BEGIN.minus(Duration.ofDays(31)), Duration.ofHours(1)), "admin");
        assertThat(old.statusCode()).isEqualTo(200);
        assertThat(old.headers().firstValue("Cache-Control").orElse("")).contains("immutable", "private");
        HttpResponse<String> repairable = api.get(history(BEGIN, Duration.ofHours(1)), "admin");
        assertThat(repairable.headers().firstValue("Cache-Control").orElse("")).contains("no-cache");
        assertThat(repairable.body())
                .contains("\"stepSeconds\":60", "\"repaired\":[]")
                .contains("10.1,0]", "16,0]");

        Instant young = Instant.now().minus(Duration.ofHours(2)).truncatedTo(ChronoUnit.HOURS);
        HttpResponse<String> first = api.get(history(young, Duration.ofHours(1)), "admin");
        assertThat(first.headers().firstValue("Cache-Control").orElse("")).contains("no-cache");
        String tag = first.headers().firstValue("ETag").orElseThrow();
        assertThat(api.send(api.request(history(young, Duration.ofHours(1)), "admin")
                                .header("If-None-Match", tag))
                        .statusCode())
                .isEqualTo(304);
    }

    private static String history(Instant from, Duration length) {
        return "/api/v1/floors/floor-2/history?from=" + from + "&to=" + from.plus(length) + "&step=PT1M";
    }

    /** The way of a person: a link to a moment, a minute on by key, playing, and back to the present. */
    @Test
    void aPersonTravelsAndNeverTakesThePastForThePresent() {
        assumeTrue(Files.isExecutable(CHROMIUM), "No browser: install the package chromium to run this test");
        try (Playwright playwright = Playwright.create(
                        new Playwright.CreateOptions().setEnv(Map.of("PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD", "1")));
                Browser browser = playwright
                        .chromium()
                        .launch(new BrowserType.LaunchOptions()
                                .setExecutablePath(CHROMIUM)
                                .setArgs(List.of(
                                        "--no-sandbox", "--disable-gpu", "--disable-quic", "--no-first-run")))) {
            Page page = signedIn(browser);
            page.navigate(url("floors/floor-2?at=" + BEGIN.plus(Duration.ofMinutes(30))));
            Locator room = page.locator("#" + ROOM);
            Locator past = page.locator("plenum-floor-plan .past");
            Locator slider = page.locator("plenum-time-scrubber input[type=range]");
            assertThat(past).isVisible();
            assertThat(room).hasAttribute("aria-label", Pattern.compile("13\\.0 °C"));

            slider.focus();
            page.keyboard().press("ArrowRight");
            assertThat(room).hasAttribute("aria-label", Pattern.compile("13\\.1 °C"));
            assertThat(page)
                    .hasURL(Pattern.compile("at="
                            + BEGIN.plus(Duration.ofMinutes(31)).toString().substring(0, 16)));
            page.keyboard().press("Shift+ArrowRight");
            assertThat(room).hasAttribute("aria-label", Pattern.compile("19\\.1 °C"));

            page.locator("plenum-time-scrubber select").first().selectOption("3600");
            page.keyboard().press("Tab");
            slider.focus();
            page.keyboard().press(" ");
            assertThat(room).hasAttribute("aria-label", Pattern.compile("2\\d\\.\\d °C"));
            page.keyboard().press(" ");
            assertThat(past).isVisible();
            assertThat(new AxeBuilder(page)
                            .analyze().getViolations().stream()
                                    .filter(rule ->
                                            List.of("serious", "critical").contains(rule.getImpact()))
                                    .map(rule -> rule.getId() + " "
                                            + rule.getNodes().getFirst().getHtml())
                                    .toList())
                    .isEmpty();

            past.locator("button").click();
            assertThat(past).hasCount(0);
            assertThat(page).hasURL(url("floors/floor-2"));
            assertThat(room).not().hasAttribute("aria-label", Pattern.compile("2\\d\\.\\d °C"));
        }
    }

    private Page signedIn(Browser browser) {
        Page page = browser.newPage(new Browser.NewPageOptions().setLocale("en-GB"));
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
}
