package io.plenum.schedule.ui;

import io.plenum.access.CurrentUser;
import io.plenum.schedule.controller.ControllerTwin;
import io.plenum.schedule.run.BuildingSchedules;
import io.plenum.schedule.run.ScheduleConflicts;
import io.plenum.schedule.run.ScheduleTimelines;
import io.plenum.site.SiteAccess;
import io.plenum.site.SiteChoice;
import java.time.Clock;
import org.springframework.stereotype.Component;

/** What the page of schedules and its dialogs ask. */
@Component
record SchedulePageContext(
        BuildingSchedules schedules,
        ScheduleTimelines timelines,
        ScheduleConflicts conflicts,
        SiteAccess access,
        SiteChoice choice,
        CurrentUser user,
        ControllerTwin twin,
        ControllerPageContext controllers,
        Clock clock) {}
