package io.plenum.shell;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ColorScheme;
import io.plenum.database.TestDatabase;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.test.context.ContextConfiguration;

/** A room is drawn in the browser, kept as a draft, saved, and seen on the live plan. The context is that of {@link FloorsIT}. */
@SpringBootTest(
        webEnvironment = WebEnvironment.RANDOM_PORT,
        properties = {"plenum.first-start.site=floorplans/aula-house", "plenum.admin-password=" + TestBrowser.PASSWORD})
@ContextConfiguration(initializers = TestDatabase.Initializer.class)
class PlanEditorIT {

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

    /** By keyboard alone: who cannot use a mouse draws too. The draft must outlive a reload. */
    @Test
    void aRoomIsDrawnSavedAndSeenLive() {
        try (Page page = Objects.requireNonNull(browser).signedIn(port, ColorScheme.LIGHT)) {
            page.navigate("setup/plans?floor=floor-3");
            Locator sheet = page.locator("plenum-plan-editor svg.floor-plan");
            sheet.press("r");
            sheet.press("Enter");
            sheet.press("Shift+ArrowRight");
            sheet.press("Shift+ArrowDown");
            sheet.press("Enter");
            Locator name = page.locator("plenum-plan-editor input.name");
            name.fill("Annex");
            name.press("Enter");
            assertThat(page.getByText("Draft kept").first()).isVisible();

            page.reload();
            assertThat(page.locator("plenum-plan-editor .room[aria-label='Annex, 25.0 m²']"))
                    .isVisible();
            page.locator("plenum-plan-editor .bar .primary").click();
            assertThat(page.locator("plenum-plan-editor dialog")).containsText("New room Annex: 25.0 m²");
            page.locator("plenum-plan-editor dialog .primary").click();
            assertThat(page.getByText("The live plan shows it")).isVisible();

            page.navigate("floors/floor-3");
            assertThat(page.locator("#floor-3-annex")).isVisible();
        }
    }
}
