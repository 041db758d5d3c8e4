package io.plenum.alarm.ui;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.ColorScheme;
import io.plenum.access.Area;
import io.plenum.access.Grant;
import io.plenum.access.Role;
import io.plenum.access.account.Users;
import io.plenum.alarm.Alarm;
import io.plenum.alarm.AlarmState;
import io.plenum.alarm.Alarms;
import io.plenum.alarm.Priority;
import io.plenum.alarm.rule.AlarmRule;
import io.plenum.alarm.rule.AlarmRules;
import io.plenum.alarm.rule.Condition;
import io.plenum.database.TestDatabase;
import io.plenum.point.PointCatalog;
import io.plenum.point.Quality;
import io.plenum.point.Sample;
import io.plenum.point.SampleFollower;
import io.plenum.shell.TestBrowser;
import io.plenum.trend.TrendTestAccess;
import io.plenum.web.ApiCalls;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.stream.IntStream;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.security.core.context.SecurityContextHolderStrategy;
import org.springframework.test.context.ContextConfiguration;

/** A technician's way through the alarms, in a real browser against the demo site. */
@SpringBootTest(
        webEnvironment = WebEnvironment.RANDOM_PORT,
        properties = {"plenum.first-start.site=floorplans/aula-house", "plenum.admin-password=" + TestBrowser.PASSWORD})
@ContextConfiguration(initializers = TestDatabase.Initializer.class)
class AlarmsIT {

    private static final String POINT = "vav-2-12a/zone-air-temperature";
    private static final String RULE = "Far too warm";

    private static @Nullable TestBrowser browser;

    @LocalServerPort
    private int port;

    @Autowired
    private AlarmRules rules;

    @Autowired
    private Alarms alarms;

    @Autowired
    private PointCatalog catalog;

    @Autowired
    private List<SampleFollower> followers;

    @Autowired
    private DataSource database;

    @Autowired
    private Users users;

    @Autowired
    private SecurityContextHolderStrategy contexts;

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

    @BeforeEach
    void raise() throws Exception {
        if (alarms.active().stream().anyMatch(a -> a.ruleName().equals(RULE))) {
            if (alarm().state() == AlarmState.SHELVED) {
                alarms.unshelve(alarm().id(), "test");
            }
            return;
        }
        rules.save(new AlarmRule(
                0,
                RULE,
                true,
                Priority.HIGH,
                new AlarmRule.Target.OnePoint(POINT),
                new Condition.Limit(null, 30.0),
                Duration.ZERO,
                Duration.ZERO,
                0,
                AlarmRule.Applicability.ALWAYS,
                "Look at the valve"));
        Instant now = Instant.now();
        List<Sample> samples = IntStream.rangeClosed(0, 60)
                .mapToObj(i -> sample(now.minus(Duration.ofMinutes(60 - i)), i < 55 ? 20 + i / 10.0 : 33))
                .toList();
        TrendTestAccess.write(database, samples);
        followers.forEach(follower -> follower.accept(List.of(samples.getLast())));
        Instant deadline = now.plusSeconds(30);
        while (alarms.active().stream().noneMatch(a -> a.ruleName().equals(RULE))) {
            assertThat(Instant.now()).as("the alarm is raised").isBefore(deadline);
            Thread.onSpinWait();
        }
    }

    private Sample sample(Instant time, double value) {
        return new Sample(Objects.requireNonNull(catalog.byKey(POINT)).id(), time, value, Quality.GOOD);
    }

    /** From the header to the list, to the alarm, to its answer; and the plan says where. */
    @Test
    void anAlarmIsFoundReadAndAnswered() {
        try (Page page = signedIn(ColorScheme.LIGHT)) {
            page.locator("a.plenum-alarm-chip").click();
            assertThat(page.locator("tr", new Page.LocatorOptions().setHasText(RULE)))
                    .containsText("Unacknowledged");
            page.getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName(RULE))
                    .first()
                    .click();
            assertThat(page.locator("h1")).containsText(RULE);
            assertThat(page.getByText("Look at the valve")).isVisible();
            assertThat(page.locator("plenum-alarm-chart canvas")).isVisible();
            assertThat(page.locator("plenum-alarm-chart .limit")).isVisible();
            assertThat(page.locator("plenum-alarm-place svg")).isVisible();

            page.getByLabel("Comment").fill("On my way");
            page.locator(".plenum-log")
                    .locator("..")
                    .getByRole(AriaRole.BUTTON, new Locator.GetByRoleOptions().setName("Comment"))
                    .click();
            assertThat(page.locator(".plenum-log")).containsText("On my way");
            button(page, "Acknowledge").click();
            assertThat(page.locator(".plenum-facts")).containsText("✓ Acknowledged");
            assertThat(page.locator(".plenum-log")).containsText("admin");

            Alarm alarm = alarm();
            page.navigate("floors/" + alarm.floor() + "/" + alarm.owner());
            assertThat(page.locator("plenum-floor-panel .alarm-row")).containsText(RULE);
        }
    }

    /** Shelving asks why and for how long; what is shelved leaves the list and is found on its own page. */
    @Test
    void aShelvedAlarmLeavesTheListWithItsReason() {
        try (Page page = signedIn(ColorScheme.LIGHT)) {
            page.navigate("alarms");
            page.locator("tr", new Page.LocatorOptions().setHasText(RULE))
                    .locator("vaadin-checkbox")
                    .click();
            button(page, "Shelve").click();
            Locator dialog = page.locator("vaadin-dialog");
            dialog.getByRole(AriaRole.BUTTON, new Locator.GetByRoleOptions().setName("Shelve"))
                    .click();
            assertThat(dialog.getByText("Say why in a few words")).isVisible();
            page.getByLabel("Reason").fill("Heat test");
            dialog.getByRole(AriaRole.BUTTON, new Locator.GetByRoleOptions().setName("Shelve"))
                    .click();

            page.navigate("alarms/shelved");
            Locator row = page.locator("tr", new Page.LocatorOptions().setHasText(RULE));
            assertThat(row).containsText("Shelved until");
            row.locator("vaadin-checkbox").click();
            button(page, "Unshelve").click();
            assertThat(row).isHidden();
            assertThat(page.getByText("Nothing is shelved")).isVisible();
        }
    }

    /** Roles hold where they are given: an alarm elsewhere does not exist, and one here asks for the role that its action needs. */
    @Test
    void whoeverHoldsARoleInAPartOnlySeesAndDoesWhatIsThere() throws Exception {
        ApiCalls api = new ApiCalls(port, TestBrowser.PASSWORD);
        part(api, "lisa", Role.ENGINEER, "lighting");
        part(api, "vera", Role.VIEWER, "hvac");
        part(api, "theo", Role.TECHNICIAN, "hvac");
        String path = "/api/v1/alarms/" + alarm().id();
        assertThat(api.get(path, "lisa").statusCode()).isEqualTo(404);
        assertThat(api.get("/api/v1/alarms", "lisa").body()).contains("\"total\":0");
        String past = "/api/v1/alarms?from=2020-01-01T00:00:00Z";
        assertThat(api.get(past, "lisa").body()).contains("\"total\":0");
        assertThat(api.get(past, "vera").body()).contains(RULE);
        assertThat(comment(api, path, "lisa")).isEqualTo(404);
        assertThat(comment(api, path, "vera")).isEqualTo(403);
        assertThat(comment(api, path, "theo")).isEqualTo(200);
        assertThat(api.post(path + "/shelve", "theo", "application/json", "{}".getBytes(StandardCharsets.UTF_8))
                        .statusCode())
                .isEqualTo(403);
        assertThat(api.get("/api/v1/floors/" + alarm().floor() + "/alarms", "lisa")
                        .body())
                .contains("\"total\":0");
    }

    private void part(ApiCalls api, String name, Role role, String system) {
        api.addUser(users, contexts, name, Role.ADMINISTRATOR);
        Grant grant = new Grant(role, new Area(null, system));
        ApiCalls.asAdministrator(contexts, () -> users.grant(name, true, List.of(grant)));
    }

    private static int comment(ApiCalls api, String path, String user) throws Exception {
        return api.post(
                        path + "/comment",
                        user,
                        "application/json",
                        "{\"text\":\"Seen\"}".getBytes(StandardCharsets.UTF_8))
                .statusCode();
    }

    /** The chart's limit moves by keyboard as by hand, the field follows, and so do the counts. */
    @Test
    void aLimitIsTunedUntilTheRehearsalIsQuiet() {
        try (Page page = signedIn(ColorScheme.LIGHT)) {
            long rule = rules.all().stream()
                    .filter(one -> one.name().equals(RULE))
                    .findFirst()
                    .orElseThrow()
                    .id();
            page.navigate("alarms/rules/" + rule);
            assertThat(page.getByText("It would have been raised once here.")).isVisible();
            Locator limit = page.locator("plenum-alarm-chart [role=slider]");
            for (int i = 0; i < 8; i++) {
                limit.press("PageUp");
            }
            assertThat(page.getByText("It would not have been raised here.")).isVisible();
            Locator field = page.getByRole(AriaRole.SPINBUTTON, new Page.GetByRoleOptions().setName("Upper limit"));
            // Each press is answered by the server, which writes the field: what is typed before the last answer would
            // be lost.
            page.waitForCondition(() -> field.inputValue().equals(limit.getAttribute("aria-valuenow")));
            assertThat(Double.parseDouble(field.inputValue())).isGreaterThan(33);

            field.fill("");
            // Said at the field, and for a while to whoever cannot see it.
            assertThat(page.getByText("Give a lower limit, an upper one, or both.")
                            .first())
                    .isVisible();
        }
    }

    @Test
    void noViewHasSeriousBarriers() {
        try (Page page = signedIn(ColorScheme.LIGHT)) {
            for (String view : List.of(
                    "alarms",
                    "alarms/" + alarm().id(),
                    "alarms/shelved",
                    "alarms/history",
                    "alarms/rules",
                    "alarms/rules/new",
                    "alarms/performance")) {
                page.navigate(view);
                assertThat(page.locator("h1").first()).isVisible();
                assertThat(TestBrowser.barriers(page)).as(view).isEmpty();
            }
        }
    }

    private Alarm alarm() {
        return alarms.active().stream()
                .filter(one -> one.ruleName().equals(RULE))
                .findFirst()
                .orElseThrow();
    }

    private static Locator button(Page page, String name) {
        return page.getByRole(
                        AriaRole.BUTTON,
                        new Page.GetByRoleOptions().setName(name).setExact(true))
                .first();
    }

    private Page signedIn(ColorScheme colours) {
        if (browser == null) {
            throw new IllegalStateException("no browser");
        }
        return browser.signedIn(port, colours);
    }
}
