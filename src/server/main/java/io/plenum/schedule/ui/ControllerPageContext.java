package io.plenum.schedule.ui;

import io.plenum.access.CurrentUser;
import io.plenum.audit.Audit;
import io.plenum.point.PointCatalog;
import io.plenum.schedule.ScheduleReading;
import io.plenum.schedule.ScheduleStore;
import io.plenum.schedule.controller.ControllerScheduleEditor;
import io.plenum.schedule.run.ControllerConflicts;
import io.plenum.uikit.BuildingZone;
import io.plenum.uikit.Displays;
import java.time.Clock;
import org.springframework.stereotype.Component;

/** What the page of controllers' schedules and its dialogs ask. */
@Component
record ControllerPageContext(
        ScheduleStore store,
        ScheduleReading reading,
        ControllerScheduleEditor editor,
        ControllerConflicts conflicts,
        PointCatalog catalog,
        Displays displays,
        BuildingZone zone,
        CurrentUser user,
        Audit audit,
        Clock clock) {}
