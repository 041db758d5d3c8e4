package io.plenum.twin.ui;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.when;

import com.vaadin.browserless.BrowserlessTest;
import com.vaadin.browserless.ViewPackages;
import io.plenum.point.PointId;
import io.plenum.point.Quality;
import io.plenum.point.QualityReason;
import io.plenum.site.SiteAccess;
import io.plenum.site.SiteModel;
import io.plenum.site.TestPlant;
import io.plenum.twin.CurrentValue;
import io.plenum.twin.CurrentValues;
import io.plenum.uikit.Displays;
import io.plenum.uikit.Preferences;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** The first page says nothing good of what it does not know. Texts are their keys here. */
@ViewPackages(packages = "io.plenum.twin.nothing")
class NowViewTest extends BrowserlessTest {

    private static final Instant NOW = Instant.parse("2026-02-02T10:30:00Z");

    private final SiteModel model = new TestPlant()
            .room("one")
            .room("two")
            .equipment("vav-1", "Variable_Air_Volume_Box_With_Reheat", "one")
            .number("vav-1", "temperature", "Zone_Air_Temperature_Sensor")
            .number("vav-1", "setpoint", "Zone_Air_Temperature_Setpoint")
            .binary("vav-1", "presence", "Occupancy_Sensor")
            .equipment("vav-2", "Variable_Air_Volume_Box_With_Reheat", "two")
            .number("vav-2", "temperature", "Zone_Air_Temperature_Sensor")
            .number("vav-2", "setpoint", "Zone_Air_Temperature_Setpoint")
            .binary("vav-2", "presence", "Occupancy_Sensor")
            .model();
    private final Map<PointId, CurrentValue> values = new HashMap<>();
    private final AttentionCard attention = new AttentionCard();
    private final ZoneComfortCard comfort = new ZoneComfortCard();
    private final Displays displays = mock();

    @BeforeEach
    void everybodyIsWell() {
        when(displays.current()).thenReturn(new Preferences("en", false, false, Preferences.Theme.LIGHT));
        zone("vav-1", Quality.GOOD, 22, 1);
        zone("vav-2", Quality.GOOD, 22, 1);
    }

    private void zone(String box, Quality quality, double temperature, double people) {
        put(box + "/temperature", temperature, quality);
        put(box + "/setpoint", 22, quality);
        put(box + "/presence", people, quality);
    }

    private void put(String point, double value, Quality quality) {
        values.put(Objects.requireNonNull(model.point(point)).id(), new CurrentValue(value, NOW, quality));
    }

    private void look() {
        SiteAccess models = mock();
        when(models.visible()).thenReturn(model);
        CurrentValues current = mock();
        when(current.of(any())).thenAnswer(call -> values.get(call.getArgument(0, PointId.class)));
        BuildingNow.BuildingStatus findings = new BuildingNow(
                        models,
                        current,
                        source -> "Controller " + source.address().charAt(0))
                .look();
        attention.show(findings);
        comfort.show(findings, displays);
    }

    private static String text(SummaryCard card) {
        return card.getElement().getTextRecursively();
    }

    /** Without this the tests below would show nothing. */
    @Test
    void whatIsKnownToBeWellIsCalledWell() {
        look();
        assertThat(text(attention)).contains("✓ !{twin.now.calm}!");
        assertThat(text(comfort)).contains("✓ !{twin.now.comfortable}!");
    }

    @Test
    void nothingIsCalmBesideADeadController() {
        zone("vav-2", Quality.DOWN, 22, 1);
        look();
        assertThat(text(attention)).doesNotContain("twin.now.calm").contains("twin.now.silent", "✕ Controller 2");
    }

    /** Nobody looks for a fault at a controller that may well be running. */
    @Test
    void aGatewayThatIsAwayIsNoDeadController() {
        zone("vav-2", Quality.STALE, 22, 1);
        values.replaceAll((point, value) -> value.quality() != Quality.STALE
                ? value
                : new CurrentValue(
                        value.value(),
                        value.time(),
                        Quality.STALE,
                        QualityReason.of(QualityReason.GATEWAY_AWAY, "annex")));
        look();
        assertThat(text(attention))
                .contains("✕ !{twin.now.away}!", "!{twin.now.away.points}!")
                .doesNotContain("Controller 2", "twin.now.silent");
    }

    /** One dead sensor is no dead controller, and yet nobody knows what it would say. */
    @Test
    void nothingIsCalmBesideADeadPoint() {
        put("vav-2/temperature", 22, Quality.STALE);
        look();
        assertThat(text(attention))
                .doesNotContain("twin.now.calm", "Controller 2")
                .contains("◌ !{twin.now.partly}!");
    }

    @Test
    void aZoneThatIsDownIsNotInItsBand() {
        zone("vav-2", Quality.DOWN, 22, 1);
        look();
        assertThat(text(comfort))
                .doesNotContain("twin.now.comfortable")
                .contains("◌ !{twin.now.comfort-partly}!", "twin.now.floor.unknown");
    }

    /** Who is not known to be in may be in, and freeze. */
    @Test
    void aZoneWhosePresenceOrSetPointIsDownIsNotInItsBand() {
        put("vav-2/presence", 0, Quality.DOWN);
        look();
        assertThat(text(comfort)).contains("◌ !{twin.now.comfort-partly}!");
        put("vav-2/presence", 1, Quality.GOOD);
        put("vav-2/setpoint", 22, Quality.FAULT);
        look();
        assertThat(text(comfort)).contains("◌ !{twin.now.comfort-partly}!");
    }

    @Test
    void ofAllDownNothingIsCounted() {
        zone("vav-1", Quality.DOWN, 22, 1);
        zone("vav-2", Quality.DOWN, 22, 1);
        look();
        assertThat(text(comfort)).contains("◌ !{twin.now.comfort-blind}!");
        assertThat(text(attention)).contains("◌ !{twin.now.blind}!");
    }

    /** "Every occupied zone" of none is true and says nothing. */
    @Test
    void anEmptyBuildingIsCalledEmpty() {
        zone("vav-1", Quality.GOOD, 15, 0);
        zone("vav-2", Quality.GOOD, 15, 0);
        look();
        assertThat(text(comfort)).contains("✓ !{twin.now.nobody}!");
    }

    /** What is wrong comes before what is not known. */
    @Test
    void aColdZoneIsToldAlsoBesideADeadOne() {
        zone("vav-1", Quality.GOOD, 15, 1);
        zone("vav-2", Quality.DOWN, 22, 1);
        look();
        assertThat(text(comfort)).contains("▲ !{twin.now.outside}!", "▲ one");
        assertThat(text(attention)).contains("▲ !{twin.now.count}!", "✕ Controller 2");
    }
}
