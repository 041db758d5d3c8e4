package io.plenum.command;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.ColorScheme;
import io.plenum.database.TestDatabase;
import io.plenum.gateway.TestGateway;
import io.plenum.point.Point;
import io.plenum.shell.TestBrowser;
import io.plenum.site.SiteModels;
import io.plenum.web.ApiCalls;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.test.context.ContextConfiguration;

/** Commanding from the plan, in a real browser, through a real gateway. */
@SpringBootTest(
        webEnvironment = WebEnvironment.RANDOM_PORT,
        properties = {"plenum.first-start.site=floorplans/aula-house", "plenum.admin-password=" + TestBrowser.PASSWORD})
@ContextConfiguration(initializers = TestDatabase.Initializer.class)
class CommandIT {

    private static final String KEY = "vav-2-08/heating-set-point";

    @LocalServerPort
    private int port;

    @Value("${plenum.data}")
    private Path data = Path.of("");

    @Autowired
    @SuppressWarnings("NullAway.Init")
    private SiteModels models;

    @TempDir
    private Path folder = Path.of("");

    /** Previewed, ordered, held, seen in the menu, released; at each step the controller has what the screen says. */
    @Test
    void aPersonCommandsASetPointAndReleasesIt() throws Exception {
        openPoint();
        try (var gateway = new TestGateway(folder, data.resolve("link"));
                TestBrowser browser = TestBrowser.open();
                Page page = browser.signedIn(port, ColorScheme.LIGHT)) {
            page.navigate("floors/floor-2/space-2-08");
            Locator row = page.locator("plenum-floor-panel button.row")
                    .filter(new Locator.FilterOptions().setHasText("Heating set point"));
            row.click();
            page.locator("plenum-floor-panel button.command").click();
            Locator faceplate = page.locator("vaadin-dialog.plenum-faceplate");
            faceplate.locator("vaadin-number-field input").fill("22.5");
            chooseReason(page, faceplate);
            button(faceplate, "Preview").click();
            button(faceplate, "Order").click();

            Locator card = faceplate.locator(".plenum-override-card");
            assertThat(card).containsText("22.5 °C");
            assertThat(faceplate.locator(".plenum-mode")).containsText("Commanded");
            assertThat(gateway.controllers.at(point(), PointCommand.OPERATOR)).isEqualTo(22.5);
            assertThat(row).containsText("22.5 °C");
            assertThat(TestBrowser.barriers(page)).isEmpty();

            button(card, "Release").click();
            Locator release = page.locator("vaadin-dialog:not(.plenum-faceplate)");
            chooseReason(page, release);
            button(release, "Release").click();
            assertThat(card).hasCount(0);
            assertThat(gateway.controllers.at(point(), PointCommand.OPERATOR)).isNull();
            assertThat(row).containsText("18.0 °C");
        }
    }

    private void openPoint() throws Exception {
        String grant = """
                {"target": "POINTS", "pattern": "%s", "low": 15, "high": 26, "unit": "DEG_C"}""".formatted(KEY);
        HttpResponse<String> opened = new ApiCalls(port, TestBrowser.PASSWORD)
                .post(
                        "/api/v1/write-policy/grants",
                        "admin",
                        "application/json",
                        grant.getBytes(StandardCharsets.UTF_8));
        assertThat(opened.statusCode()).as(opened.body()).isEqualTo(200);
    }

    private int point() {
        Point point = Objects.requireNonNull(models.current().point(KEY));
        return point.id().value();
    }

    private static void chooseReason(Page page, Locator within) {
        within.locator("vaadin-select").first().click();
        page.locator("vaadin-select-item[role=option]:visible", new Page.LocatorOptions().setHasText("Maintenance"))
                .click();
    }

    private static Locator button(Locator within, String name) {
        return within.getByRole(
                AriaRole.BUTTON, new Locator.GetByRoleOptions().setName(name).setExact(true));
    }
}
