package io.plenum.schedule;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.when;

import io.plenum.MovableClock;
import io.plenum.command.ControllerPlans.ControllerPlan;
import io.plenum.command.ControllerPlans.Step;
import io.plenum.link.schedule.DatePeriod;
import io.plenum.link.schedule.DeviceSchedules;
import io.plenum.point.Point;
import io.plenum.point.PointCatalog;
import io.plenum.point.PointId;
import io.plenum.point.PointKind;
import io.plenum.point.PointSource;
import io.plenum.point.device.DeviceLink;
import io.plenum.point.unit.Unit;
import io.plenum.site.SiteModel;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import org.junit.jupiter.api.Test;

/** What a controller's own schedule is about to do with a point decides whether a command there lasts. */
class SchedulePlansTest {

    /** A Monday, 8:00 in Berlin. */
    private static final Instant NOW = Instant.parse("2026-06-01T06:00:00Z");

    private final PointCatalog catalog = mock(PointCatalog.class);
    private final SchedulePlans plans = plans();

    private SchedulePlans plans() {
        DeviceSchedules read = new DeviceSchedules(
                "1",
                List.of(
                        ScheduleForecastTest.schedule(List.of(), new DatePeriod.Range(null, null), true),
                        ScheduleForecastTest.schedule(List.of(), new DatePeriod.Range(null, null), false)),
                List.of(),
                List.of());
        ScheduleStore store = mock(ScheduleStore.class);
        when(store.all())
                .thenReturn(List.of(new KeptSchedules(new DeviceLink("bacnet", "1"), NOW, NOW, "", read, null)));
        SiteModel model = mock(SiteModel.class);
        when(model.zoneOf(any())).thenReturn(ZoneId.of("Europe/Berlin"));
        return new SchedulePlans(store, catalog, () -> model, new MovableClock(NOW));
    }

    private void point(int id, String address) {
        when(catalog.byId(new PointId(id)))
                .thenReturn(new Point(
                        new PointId(id),
                        "p-" + id,
                        "P",
                        "Fan_On_Off_Command",
                        PointKind.BINARY,
                        Unit.UNITLESS,
                        List.of(),
                        true,
                        new PointSource("bacnet", address)));
    }

    /** In the time of the building, with what holds at the begin; one that was not read as a whole says nothing. */
    @Test
    void theChangesOfASchedulesPointsAreTold() {
        point(1, "1/binary-output,1");
        List<ControllerPlan> found = plans.of(new PointId(1), NOW, NOW.plus(Duration.ofDays(2)));
        assertThat(found)
                .containsExactly(new ControllerPlan(
                        "AHU",
                        15,
                        List.of(
                                new Step(NOW, 1.0),
                                new Step(Instant.parse("2026-06-01T16:00:00Z"), 0.0),
                                new Step(Instant.parse("2026-06-02T04:00:00Z"), 1.0),
                                new Step(Instant.parse("2026-06-02T16:00:00Z"), 0.0),
                                new Step(Instant.parse("2026-06-03T04:00:00Z"), 1.0))));
        assertThat(found.getFirst().at(NOW.plus(Duration.ofHours(11)))).isEqualTo(0.0);
    }

    @Test
    void ofOtherPointsNothingIsTold() {
        point(2, "1/binary-output,2");
        assertThat(plans.of(new PointId(2), NOW, NOW.plus(Duration.ofDays(2)))).isEmpty();
        assertThat(plans.of(new PointId(3), NOW, NOW.plus(Duration.ofDays(2)))).isEmpty();
    }
}
