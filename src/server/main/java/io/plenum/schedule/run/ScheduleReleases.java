package io.plenum.schedule.run;

import io.plenum.command.CommandOrigin;
import io.plenum.command.CommandOverride;
import io.plenum.command.CommandRefused;
import io.plenum.command.CommandService;
import io.plenum.command.Overrides;
import io.plenum.schedule.plan.BuildingSchedule;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;

/** Takes back what a schedule holds before its time; what it has begun it may always end. */
@Component
class ScheduleReleases {

    private static final Logger LOG = LoggerFactory.getLogger(ScheduleReleases.class);

    private final CommandService commands;
    private final Overrides overrides;
    private final MessageSource messages;

    ScheduleReleases(CommandService commands, Overrides overrides, MessageSource messages) {
        this.commands = commands;
        this.overrides = overrides;
        this.messages = messages;
    }

    /** All that a schedule holds. */
    void releaseAll(BuildingSchedule schedule) {
        overrides.open().stream()
                .filter(held -> held.origin().kind() == CommandOrigin.Kind.SCHEDULE)
                .filter(held -> held.origin().reference().equals(schedule.id().toString()))
                .forEach(held -> release(schedule.name(), held.id()));
    }

    /** @return whether nothing is left to do */
    boolean release(String schedule, @Nullable UUID override) {
        CommandOverride held = override == null ? null : overrides.byId(override);
        if (held == null || !held.state().isOpen()) {
            return true;
        }
        try {
            Locale locale = Locale.getDefault();
            String reason = messages.getMessage("schedules.run.over", new Object[] {schedule}, schedule, locale);
            commands.releaseFor(held.who(), List.of(held.id()), String.valueOf(reason));
            return true;
        } catch (CommandRefused e) {
            LOG.warn("An override of the schedule {} could not be released: {}", schedule, e.getMessage());
            return false;
        }
    }
}
