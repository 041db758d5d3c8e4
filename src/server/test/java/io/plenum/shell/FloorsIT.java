package io.plenum.shell;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.jayway.jsonpath.JsonPath;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ColorScheme;
import com.microsoft.playwright.options.FilePayload;
import io.plenum.database.TestDatabase;
import io.plenum.web.ApiCalls;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Objects;
import javax.imageio.ImageIO;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.test.context.ContextConfiguration;

/** The screens in a real browser, against the demo site without its emulator. */
@SpringBootTest(
        webEnvironment = WebEnvironment.RANDOM_PORT,
        properties = {"plenum.first-start.site=floorplans/aula-house", "plenum.admin-password=" + TestBrowser.PASSWORD})
@ContextConfiguration(initializers = TestDatabase.Initializer.class)
class FloorsIT {

    private static final List<String> VIEWS = List.of(
            "", "floors/floor-2", "setup/connections", "setup/site", "setup/history", "admin/users", "preferences");

    /** Height, in CSS px, of the smallest letters that are seen on the plan; 0 before there are any. */
    private static final String SMALLEST = """
            (() => {
              const plan = document.querySelector('plenum-floor-plan').shadowRoot;
              const seen = [...plan.querySelectorAll('.plan svg text')].filter(text => text.textContent
                && getComputedStyle(text).visibility !== 'hidden' && text.getBoundingClientRect().width > 0);
              const sizes = seen.map(text => parseFloat(getComputedStyle(text).fontSize) * text.getScreenCTM().a);
              return sizes.length ? Math.min(...sizes) : 0;
            })()""";

    /** What is smaller than a finger, with its size; a link within a sentence is as the sentence is. */
    private static final String SMALL = """
            () => [...document.querySelectorAll('a[href], button, vaadin-button, summary, vaadin-checkbox, vaadin-select, vaadin-text-field')]
              .filter(each => !each.closest('p, [hidden], vaadin-side-nav, .plenum-header') && each.checkVisibility({ visibilityProperty: true }))
              .map(each => [each, each.getBoundingClientRect()])
              .filter(([, box]) => box.width > 0 && (box.height < 43.5 || box.width < 43.5))
              .map(([each, box]) => `${each.localName} ${each.textContent.trim().slice(0, 40)} ${Math.round(box.width)}x${Math.round(box.height)}`)""";

    private static @Nullable TestBrowser browser;

    @LocalServerPort
    private int port;

    @BeforeAll
    static void startBrowser() {
        browser = TestBrowser.open();
    }

    @AfterAll
    static void stopBrowser() {
        if (browser != null) {
            browser.close();
        }
    }

    /** The main way through the product: sign in, look at a floor, select a room, and share it by its address. */
    @Test
    void selectsARoomAndKeepsItInTheAddress() {
        try (Page page = signedIn(ColorScheme.LIGHT)) {
            page.navigate("floors/floor-2");
            page.locator("#space-2-05").click();
            assertThat(page.locator("plenum-floor-panel h2")).isVisible();
            assertThat(page).hasURL("http://localhost:" + port + "/floors/floor-2/space-2-05");

            page.reload();
            assertThat(page.locator("plenum-floor-panel h2")).isVisible();
        }
    }

    /** On a phone in a plant room: said in words, and gone on with as soon as there is a network again. */
    @Test
    void withoutANetworkThePageSaysSoAndGoesOnByItself() {
        try (Page page = signedIn(ColorScheme.DARK)) {
            page.navigate("floors/floor-2");
            page.waitForFunction(
                    "async () => (await navigator.serviceWorker.getRegistration())?.active?.state === 'activated'");
            page.context().setOffline(true);
            page.navigate("floors/floor-1");
            assertThat(page.locator("h1:visible")).hasText("Plenum cannot be reached");
            page.context().setOffline(false);
            assertThat(page.locator("plenum-floor-plan")).isVisible();
        }
    }

    /**
     * In a plant room: the own order is there to be read, says of when it is, and takes a tick and a photo. Once there is a network again it
     * has each of them once.
     */
    @Test
    void anOrderIsWorkedOnWithoutANetworkAndHasItAllOnceAfterwards() throws Exception {
        long id = given("Belt of the fan");
        try (Page page = signedIn(ColorScheme.DARK)) {
            page.navigate("work/" + id);
            assertThat(page.locator("html[data-kept-as-of]")).isAttached();
            page.waitForFunction(
                    "async () => (await navigator.serviceWorker.getRegistration())?.active?.state === 'activated'");
            page.context().setOffline(true);
            page.navigate("work");
            page.locator("#kept a", new Page.LocatorOptions().setHasText("Belt of the fan"))
                    .click();
            assertThat(page.locator("#kept header .mark")).containsText("not current");
            page.locator("#kept .step input").check();
            page.locator("#kept input[type=file]").setInputFiles(new FilePayload("belt.png", "image/png", picture()));
            assertThat(page.locator("#kept .bar a").last()).hasText("To be sent (2)");
            page.context().setOffline(false);
            assertThat(page.locator("#kept .bar a").last()).hasText("To be sent (0)");
            page.navigate("work/" + id);
            assertThat(page.locator("vaadin-checkbox[checked]")).hasCount(1);
            assertThat(page.locator(".plenum-photos img")).hasCount(1);
        }
    }

    private long given(String title) throws Exception {
        String order = """
                {"title":"%s","assignee":"admin","place":"ahu-1","steps":["Change it"]}""".formatted(title);
        String given = new ApiCalls(port, TestBrowser.PASSWORD)
                .post("/api/v1/work-orders", "admin", "application/json", order.getBytes(StandardCharsets.UTF_8))
                .body();
        return JsonPath.<Number>read(given, "$.id").longValue();
    }

    private static byte[] picture() throws IOException {
        var png = new ByteArrayOutputStream();
        ImageIO.write(new BufferedImage(8, 8, BufferedImage.TYPE_INT_RGB), "png", png);
        return png.toByteArray();
    }

    /** Gloves. */
    @Test
    void whatATechnicianTouchesIsAsLargeAsAFinger() throws Exception {
        long id = given("Filter");
        try (Page page = phone()) {
            for (String view : List.of("", "alarms", "work", "work/" + id)) {
                page.navigate(view.isEmpty() ? "/" : view);
                assertThat(page.locator("h1").first()).isVisible();
                assertThat((List<?>) page.evaluate(SMALL)).as(view).isEmpty();
            }
        }
    }

    /** Whoever mistypes an address reads a page, with the way back, and not the answer of a machine. */
    @Test
    void anUnknownAddressIsAPageInWords() {
        try (Page page = signedIn(ColorScheme.LIGHT)) {
            page.navigate("nonsense/there");
            assertThat(page.locator("h1").first()).hasText("There is nothing here");
        }
    }

    /** A phone shows fewer words, never smaller ones. */
    @ParameterizedTest
    @CsvSource({"1440, 900", "820, 1180", "390, 844"})
    void noLetterOfAPlanIsTooSmallToBeRead(int width, int height) {
        try (Page page = signedIn(ColorScheme.LIGHT)) {
            page.setViewportSize(width, height);
            page.navigate("floors/floor-2");
            assertThat(page.locator("#space-2-05")).isVisible();
            page.waitForFunction(SMALLEST + " >= 10.9");
        }
    }

    @Test
    void noViewHasSeriousBarriers() {
        try (Page page = signedIn(ColorScheme.LIGHT)) {
            for (String view : VIEWS) {
                page.navigate(view.isEmpty() ? "/" : view);
                assertThat(page.locator("h1").first()).isVisible();
                assertThat(TestBrowser.barriers(page)).as(view).isEmpty();
            }
        }
    }

    private Page phone() {
        return Objects.requireNonNull(browser, "no browser").onPhone(port);
    }

    /** Nobody begins with nothing; what is made of the building can be looked at, arranged by keyboard, and shown on a wall. */
    @Test
    void aDashboardOfTheBuildingIsArrangedWithTheKeyboard() {
        try (Page page = signedIn(ColorScheme.LIGHT)) {
            page.navigate("dashboards");
            assertThat(TestBrowser.barriers(page)).isEmpty();
            page.locator("vaadin-button[theme~=primary]").click();
            assertThat(page.locator("plenum-dashboard article").first()).isVisible();
            assertThat(TestBrowser.barriers(page)).isEmpty();

            page.locator(".plenum-dashboard-head vaadin-button").first().click();
            assertThat(page.locator("article").first()).hasAttribute("draggable", "true");
            String first = page.locator("article").first().getAttribute("data-card");
            page.locator("article").first().press("ArrowRight");
            assertThat(page.locator("article").nth(1)).hasAttribute("data-card", first);
            assertThat(page.locator("article").nth(1)).isFocused();

            page.navigate("wall?page=floor:floor-2:energy&seconds=5");
            assertThat(page.locator("plenum-wall header [role=status]")).containsText("live");
        }
    }

    private Page signedIn(ColorScheme colours) {
        if (browser == null) {
            throw new IllegalStateException("no browser");
        }
        return browser.signedIn(port, colours);
    }
}
