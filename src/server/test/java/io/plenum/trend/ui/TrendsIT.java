package io.plenum.trend.ui;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ColorScheme;
import io.plenum.database.TestDatabase;
import io.plenum.shell.TestBrowser;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.context.ContextConfiguration;

/** The Trends page in a real browser, against the demo site with two days of history written by hand. */
@SpringBootTest(
        webEnvironment = WebEnvironment.RANDOM_PORT,
        properties = {"plenum.first-start.site=floorplans/aula-house", "plenum.admin-password=" + TestBrowser.PASSWORD})
@ContextConfiguration(initializers = TestDatabase.Initializer.class)
class TrendsIT {

    private static final String POINTS =
            "trends?points=weather-station/outside-air-temperature,ahu-1/supply-air-temperature,ahu-1/supply-fan-power";
    private static final String RANGE = "&from=2026-03-02T00:00:00Z&to=2026-03-04T00:00:00Z";

    private static @Nullable TestBrowser browser;

    @LocalServerPort
    private int port;

    @Autowired
    private JdbcClient jdbc;

    @BeforeAll
    static void openBrowser() {
        browser = TestBrowser.open();
    }

    @AfterAll
    static void closeBrowser() {
        if (browser != null) {
            browser.close();
        }
    }

    @BeforeEach
    void history() {
        jdbc.sql("""
                        INSERT INTO sample SELECT point.id, t, 20 + 3 * sin(extract(epoch from t) / 9000), 0
                        FROM point, generate_series(CAST('2026-03-02' AS timestamptz), '2026-03-04', INTERVAL '5 minutes') AS t
                        WHERE key IN ('weather-station/outside-air-temperature', 'ahu-1/supply-air-temperature', 'ahu-1/supply-fan-power')
                        ON CONFLICT DO NOTHING""").update();
        jdbc.sql("INSERT INTO rollup_due (since, until, points) VALUES ('2026-03-02', '2026-03-04 01:00', '{}')")
                .update();
    }

    /** The address alone must bring a chart back: it is what people send each other. */
    @Test
    void anAddressShowsItsPointsAndTheTableHoldsTheSame() {
        try (Page page = signedIn(ColorScheme.LIGHT)) {
            page.navigate(url(POINTS + RANGE));
            assertThat(page.locator("plenum-trends .pane")).hasCount(2);
            assertThat(page.locator("plenum-trend-legend li")).hasCount(3);

            page.locator("plenum-trends button", named("Table")).click();
            assertThat(page.locator("plenum-trend-table tbody tr").first()).isVisible();
            assertThat(page.locator("plenum-trend-table thead th")).hasCount(4);
            assertThat(page.url()).contains("table");
        }
    }

    /** Nobody should need a mouse: zoom and crosshair by keys, told in words. */
    @Test
    void theChartObeysTheKeyboard() {
        try (Page page = signedIn(ColorScheme.LIGHT)) {
            page.navigate(url(POINTS + RANGE));
            Locator chart = page.locator("plenum-trends .panes");
            assertThat(page.locator("plenum-trends .pane")).hasCount(2);
            chart.focus();
            page.keyboard().press("ArrowRight");
            assertThat(page.locator("plenum-trends .status span").first()).not().containsText("–");
            page.keyboard().press("+");
            assertThat(page).not().hasURL(url(POINTS + RANGE));
            assertThat(page.url()).contains("from=2026-03-02T12:00:00.000Z");
        }
    }

    /** What is written must still be there for the next one who looks. */
    @Test
    void notesAndViewsAreKept() {
        try (Page page = signedIn(ColorScheme.LIGHT)) {
            page.navigate(url(POINTS + RANGE));
            page.locator("plenum-trends button", named("Note")).click();
            page.locator("#note-text").fill("Filter changed");
            page.keyboard().press("Enter");
            assertThat(page.locator("plenum-trends .flag")).hasCount(1);

            page.locator("summary", named("Views")).click();
            page.locator("input[name=name]").fill("AHU 1 in March");
            page.keyboard().press("Enter");
            assertThat(page.locator("plenum-trends .menu button", named("AHU 1 in March")))
                    .isVisible();

            page.navigate(url(POINTS + RANGE));
            page.locator("plenum-trends .flag").click();
            assertThat(page.locator("plenum-trends .card p")).hasText("Filter changed");
        }
        assertThat(jdbc.sql("SELECT count(*) FROM audit WHERE what = 'note pinned'")
                        .query(Long.class)
                        .single())
                .isEqualTo(1);
    }

    @Test
    void theChartTheCarpetAndTheTableHaveNoSeriousBarriers() {
        try (Page page = signedIn(ColorScheme.LIGHT)) {
            for (String form : List.of("", "&table", "&carpet")) {
                page.navigate(url(POINTS + RANGE + form));
                assertThat(page.locator("plenum-trend-legend .value").first()).isVisible();
                assertThat(page.locator("plenum-trend-carpet canvas")).hasCount(form.equals("&carpet") ? 2 : 0);
                assertThat(TestBrowser.barriers(page)).as(form).isEmpty();
            }
        }
    }

    /** A closed range must cost next to nothing the second time, and a late sample must still be seen. */
    @Test
    void whoHasTheAnswerIsOnlyToldSoUntilSomethingChanges() throws IOException, InterruptedException {
        HttpResponse<String> first = get("api/v1/" + POINTS + RANGE, "");
        assertThat(first.statusCode()).isEqualTo(200);
        assertThat(first.body()).contains("\"resolution\":\"raw\"");
        String tag = first.headers().firstValue("ETag").orElseThrow();
        assertThat(get("api/v1/" + POINTS + RANGE, tag).statusCode()).isEqualTo(304);

        jdbc.sql(
                        "INSERT INTO sample SELECT id, '2026-03-02 01:01', 50, 0 FROM point WHERE key = 'ahu-1/supply-fan-power'")
                .update();
        assertThat(get("api/v1/" + POINTS + RANGE, tag).statusCode()).isEqualTo(200);
    }

    private HttpResponse<String> get(String path, String tag) throws IOException, InterruptedException {
        String pair =
                Base64.getEncoder().encodeToString(("admin:" + TestBrowser.PASSWORD).getBytes(StandardCharsets.UTF_8));
        HttpRequest request = HttpRequest.newBuilder(URI.create(url(path)))
                .header("Authorization", "Basic " + pair)
                .header("If-None-Match", tag.isEmpty() ? "\"none\"" : tag)
                .build();
        try (HttpClient client = HttpClient.newHttpClient()) {
            return client.send(request, HttpResponse.BodyHandlers.ofString());
        }
    }

    private Page signedIn(ColorScheme colours) {
        Page page = Objects.requireNonNull(browser).signedIn(port, colours);
        page.setViewportSize(1440, 900);
        return page;
    }

    private static Page.LocatorOptions named(String text) {
        return new Page.LocatorOptions().setHasText(text);
    }

    private String url(String path) {
        return "http://localhost:" + port + "/" + path;
    }
}
