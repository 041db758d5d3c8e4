package io.plenum.shell;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.ColorScheme;
import com.microsoft.playwright.options.FilePayload;
import io.plenum.database.TestDatabase;
import io.plenum.gateway.session.LinkPeer;
import io.plenum.gateway.session.LocalPeer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.test.context.ContextConfiguration;

/** An empty installation is set up from the screen alone, as an integrator does it on the first day. */
@SpringBootTest(
        webEnvironment = WebEnvironment.RANDOM_PORT,
        properties = "plenum.admin-password=" + TestBrowser.PASSWORD)
@ContextConfiguration(initializers = TestDatabase.Initializer.class)
class SetupIT {

    private static @Nullable TestBrowser browser;

    @LocalServerPort
    private int port;

    @Value("${plenum.data}")
    private Path data = Path.of("");

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

    /** The whole life of a connection: refused, added, changed, searched, removed. */
    @Test
    void connectionsAreAddedChangedAndRemoved() throws Exception {
        // Settings are checked by the gateway that will use them.
        try (LinkPeer unusedGateway = LocalPeer.connect(data, "bacnet", "bacnet");
                Page page = signedIn()) {
            page.navigate("setup/connections");
            button(page, "Add connection").click();
            // A name is proposed; whoever takes it away is asked for one.
            page.getByLabel("Name", new Page.GetByLabelOptions().setExact(true)).fill("");
            button(page, "Save").click();
            // Screen readers are told the same words for a moment in a place of their own.
            assertThat(page.getByText("use small letters, digits and hyphens").first())
                    .isVisible();

            page.getByLabel("Name", new Page.GetByLabelOptions().setExact(true)).fill("plant");
            button(page, "Save").click();
            assertThat(page.getByRole(AriaRole.ALERT).filter(new Locator.FilterOptions().setHasText("bind")))
                    .isVisible();

            page.getByLabel("Address of this server").fill("127.0.0.77");
            page.getByLabel("Address of this server").press("Enter");
            page.getByLabel("Broadcast address").fill("127.255.255.255");
            page.getByLabel("UDP port").fill("27877");
            button(page, "Save").click();
            assertThat(page.getByText("plant · BACnet/IP")).isVisible();

            button(page, "Change").click();
            page.getByLabel("Enabled").uncheck();
            button(page, "Save").click();
            assertThat(page.getByText("disabled")).isVisible();

            // A connection that is not open has nothing to offer, and the dialog says so instead of turning for ever.
            button(page, "Discover").click();
            assertThat(page.getByText("is not open")).isVisible();
            button(page, "Close").click();

            button(page, "Remove").click();
            page.locator("vaadin-confirm-dialog vaadin-button[slot=confirm-button]")
                    .click();
            // Where a building is imported, the connections that its points miss are still listed.
            assertThat(page.getByText("plant · BACnet/IP")).isHidden();
        }
    }

    /** A wrong model changes nothing and says where it is wrong; the right one is checked first, then imported. */
    @Test
    void aSiteIsCheckedAndThenImported() throws Exception {
        String model = Files.readString(Path.of("floorplans/aula-house/site.ttl"));
        try (Page page = signedIn()) {
            // Who can set up what is empty begins there, and each page says what it will show.
            page.navigate("");
            page.waitForURL("**/setup/start");
            assertThat(page.getByRole(AriaRole.LISTITEM).filter(new Locator.FilterOptions().setHasText("next")))
                    .isVisible();
            page.navigate("floors");
            assertThat(page.getByText("Each floor as a live plan")).isVisible();
            page.getByText("Next step: Make a site").click();
            assertThat(page).hasURL(Pattern.compile(".*/setup/site"));
            upload(page, "wrong.ttl", model.replaceFirst("Europe/Berlin", "Europe/Berlyn"));
            assertThat(page.getByText("nothing was changed")).isVisible();
            assertThat(page.getByText("Europe/Berlyn").first()).containsText("site.ttl, line");
            assertThat(page.getByText("No building yet")).isVisible();

            page.reload();
            upload(page, "site.ttl", model);
            button(page, "Import now").click();
            assertThat(page.getByText("Imported: aula-house")).isVisible();
            assertThat(page.locator("h2", new Page.LocatorOptions().setHasText("Aula House")))
                    .isVisible();
        }
    }

    /** Polling would keep a session in use for ever: eight hours without a hand on it end it. */
    @Test
    void anUnusedPageSignsOut() {
        try (Page page = signedIn()) {
            page.clock().install();
            page.navigate("setup/connections");
            assertThat(page.locator("h1")).isVisible();
            page.clock().fastForward("07:00:00");
            assertThat(page.locator("vaadin-side-nav")).isVisible();
            page.mouse().wheel(0, 10);
            // A wheel is reported when the page gets round to it.
            page.waitForFunction("() => Date.now() - Number(localStorage.getItem('plenum-touched')) < 60_000");
            page.clock().fastForward("07:00:00");
            assertThat(page.locator("vaadin-side-nav")).isVisible();
            page.clock().fastForward("02:00:00");
            assertThat(page.locator("input[name=username]")).isVisible();
        }
    }

    private static void upload(Page page, String name, String content) {
        page.locator("input[type=file]")
                .setInputFiles(new FilePayload(name, "text/turtle", content.getBytes(StandardCharsets.UTF_8)));
    }

    private static Locator button(Page page, String name) {
        return page.getByRole(
                AriaRole.BUTTON, new Page.GetByRoleOptions().setName(name).setExact(true));
    }

    private Page signedIn() {
        if (browser == null) {
            throw new IllegalStateException("no browser");
        }
        return browser.signedIn(port, ColorScheme.LIGHT);
    }
}
