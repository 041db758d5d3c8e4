package io.plenum.schedule.run;

import io.plenum.energy.ClosedDays;
import io.plenum.schedule.plan.BuildingSchedule;
import io.plenum.schedule.plan.ScheduleTimeline;
import io.plenum.schedule.plan.SitePosition;
import io.plenum.site.Site;
import io.plenum.site.SiteModels;
import java.util.Set;
import org.springframework.stereotype.Component;

/** What schedules want when, with what the building knows: its clock, its closed days, where it is, and how fast its rooms become warm. */
@Component
public class ScheduleTimelines {

    private final BuildingScheduleStore store;
    private final StartHistory history;
    private final ClosedDays closed;
    private final SiteModels models;

    ScheduleTimelines(BuildingScheduleStore store, StartHistory history, ClosedDays closed, SiteModels models) {
        this.store = store;
        this.history = history;
        this.closed = closed;
        this.models = models;
    }

    /** Of a schedule that is kept, or of one that is being written. May throw Spring's {@code DataAccessException}. */
    public ScheduleTimeline of(BuildingSchedule schedule) {
        Site site = models.current().site(schedule.site());
        SitePosition position = schedule.program().needsSun() ? store.position(schedule.site()) : null;
        return new ScheduleTimeline(
                schedule.program(),
                models.current().zoneOf(schedule.site()),
                site == null ? Set.of() : closed.days(site),
                position,
                history.leads(schedule));
    }
}
