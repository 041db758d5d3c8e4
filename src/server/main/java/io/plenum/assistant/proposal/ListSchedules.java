package io.plenum.assistant.proposal;

import io.plenum.assistant.tool.AssistantTool;
import io.plenum.assistant.tool.ToolAnswer;
import io.plenum.assistant.tool.ToolArguments;
import io.plenum.assistant.tool.ToolDescription;
import io.plenum.assistant.tool.ToolRow;
import io.plenum.assistant.tool.ToolSchema;
import io.plenum.link.schedule.ControllerSchedule;
import io.plenum.link.schedule.DeviceSchedules;
import io.plenum.point.Point;
import io.plenum.schedule.KeptSchedules;
import io.plenum.schedule.ScheduleStore;
import io.plenum.schedule.controller.ScheduleKey;
import io.plenum.schedule.plan.BuildingSchedule;
import io.plenum.schedule.run.BuildingSchedules;
import io.plenum.site.SiteAccess;
import java.util.ArrayList;
import java.util.List;
import org.springframework.stereotype.Component;

/** What is commanded by time: by Plenum, and by controllers themselves. */
@Component
class ListSchedules implements AssistantTool {

    private static final ToolDescription DESCRIPTION = ToolDescription.reading(
            "list_schedules",
            "Schedules",
            "What is commanded by time: Plenum's own schedules, and those that controllers hold themselves (to whoever may see all there is)."
                    + " Weeks are seven lines from Monday on, local time; between entries a schedule of Plenum releases, and of a controller"
                    + " its default counts. Exceptions are only counted.",
            new ToolSchema());

    private final BuildingSchedules own;
    private final ScheduleStore controllers;
    private final SiteAccess access;

    ListSchedules(BuildingSchedules own, ScheduleStore controllers, SiteAccess access) {
        this.own = own;
        this.controllers = controllers;
        this.access = access;
    }

    @Override
    public ToolDescription description() {
        return DESCRIPTION;
    }

    @Override
    public ToolAnswer call(ToolArguments arguments) {
        List<ToolRow> rows =
                new ArrayList<>(own.visible().stream().map(this::row).toList());
        if (access.hidesNothing()) {
            controllers.all().forEach(kept -> add(rows, kept));
        }
        return ToolAnswer.of(rows, row -> row);
    }

    private ToolRow row(BuildingSchedule schedule) {
        return new ToolRow()
                .with("schedule", schedule.id())
                .with("held_by", "PLENUM")
                .name("name", schedule.name())
                .name("on_behalf_of", schedule.owner())
                .with("enabled", schedule.enabled())
                .with("paused_until", schedule.pausedUntil())
                .with("priority", schedule.priority())
                .with("points", own.points(schedule).stream().map(Point::key).toList())
                .with("week", ScheduleWeeks.lines(schedule.program().week()))
                .with(
                        "exceptions",
                        schedule.program().exceptions().size()
                                + schedule.program().events().size());
    }

    private static void add(List<ToolRow> rows, KeptSchedules kept) {
        DeviceSchedules device = kept.schedules();
        if (device == null) {
            return;
        }
        for (ControllerSchedule schedule : device.schedules()) {
            rows.add(new ToolRow()
                    .with("schedule", new ScheduleKey(kept.device(), schedule.address()).text())
                    .with("held_by", "CONTROLLER")
                    .name("name", schedule.name())
                    .words("description", schedule.description())
                    .with("priority", schedule.priority())
                    .with("targets", schedule.targets())
                    .with("week", ScheduleWeeks.ofController(schedule))
                    .with("default", schedule.standard().number())
                    .with("exceptions", schedule.exceptions().size())
                    .with("out_of_service", schedule.outOfService())
                    .with("wholly_read", schedule.complete())
                    .with("read", kept.read()));
        }
    }
}
