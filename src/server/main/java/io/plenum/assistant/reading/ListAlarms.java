package io.plenum.assistant.reading;

import io.plenum.alarm.Alarm;
import io.plenum.alarm.AlarmAccess;
import io.plenum.alarm.AlarmQuery;
import io.plenum.alarm.Priority;
import io.plenum.assistant.tool.AssistantTool;
import io.plenum.assistant.tool.ToolAnswer;
import io.plenum.assistant.tool.ToolArguments;
import io.plenum.assistant.tool.ToolDescription;
import io.plenum.assistant.tool.ToolSchema;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Alarms that live, or that were raised in a period. */
@Component
class ListAlarms implements AssistantTool {

    private static final int LONGEST_DAYS = 400;
    private static final ToolDescription DESCRIPTION = ToolDescription.reading(
            "list_alarms",
            "Alarms",
            "Alarms, the newest first: all that live, or with \"from\" those that were raised in a period.",
            new ToolSchema()
                    .choice("priority", Priority.class, "Of this priority alone")
                    .key("floor", "Key of a floor")
                    .time("from", "Raised from then on")
                    .time("to", "Raised before; now by default"));

    private final AlarmAccess alarms;
    private final Clock clock;

    ListAlarms(AlarmAccess alarms, Clock clock) {
        this.alarms = alarms;
        this.clock = clock;
    }

    @Override
    public ToolDescription description() {
        return DESCRIPTION;
    }

    @Override
    public ToolAnswer call(ToolArguments arguments) {
        Priority priority = arguments.choice("priority", Priority.class);
        String floor = arguments.text("floor");
        Instant from = arguments.time("from");
        return ToolAnswer.of(
                from == null
                        ? living(priority, floor)
                        : past(priority, floor, from, arguments.time("to", clock.instant())),
                AlarmFacts::row);
    }

    private List<Alarm> living(@Nullable Priority priority, @Nullable String floor) {
        return alarms.active().stream()
                .filter(alarm -> priority == null || alarm.priority() == priority)
                .filter(alarm -> floor == null || floor.equals(alarm.floor()))
                .toList();
    }

    private List<Alarm> past(@Nullable Priority priority, @Nullable String floor, Instant from, Instant to) {
        KnownThings.demandPeriod(from, to, LONGEST_DAYS);
        return alarms.raised(
                new AlarmQuery(from, to, priority, floor, null, null, null, null, 0, ToolAnswer.MOST_ROWS + 1));
    }
}
