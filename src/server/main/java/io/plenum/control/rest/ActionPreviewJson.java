package io.plenum.control.rest;

import io.plenum.command.Durability;
import io.plenum.command.Holder;
import io.plenum.command.PointPreview;
import io.plenum.control.action.ActionPlan.PlannedLoop;
import io.plenum.control.action.ActionPreview;
import io.plenum.control.action.ActionPreview.PlannedWrite;
import io.plenum.control.action.PeriodEffect;
import io.plenum.control.run.ControlLoops;
import io.plenum.link.command.CommandState;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;

/**
 * What an action would do. Times are UTC.
 *
 * @param earliest from when on its loops will have been in shadow for long enough
 * @param allowed whether it can be applied, and no controller is known to refuse
 * @param problems why it cannot be applied, in the caller's language
 */
record ActionPreviewJson(
        long recommendation,
        Instant starts,
        Instant until,
        Instant earliest,
        boolean allowed,
        List<WriteJson> writes,
        PeriodEffect expected,
        List<String> problems) {

    /**
     * What would be written at one point, values in its unit.
     *
     * @param present what counts now; null where that is not known
     * @param first what would be written now; null where nothing would
     * @param low bounds of the loop, in the unit of its main point
     * @param comfortKelvin by how much zones may leave their band before everything is given back
     * @param holder who holds what counts now; null where nobody does, or it is not known
     * @param wins whether it would count now
     * @param durability whether it will last; null where nothing is known
     * @param refusal why it is not allowed; null where it is
     * @param unread why nothing is known of the controller; null where it has answered
     */
    record WriteJson(
            String point,
            String loop,
            String equipment,
            @Nullable Double present,
            @Nullable Double first,
            double low,
            double high,
            int priority,
            double comfortKelvin,
            int zones,
            @Nullable Holder holder,
            boolean wins,
            @Nullable Durability durability,
            @Nullable String refusal,
            @Nullable String unread) {}

    static ActionPreviewJson of(ActionPreview preview, MessageSource messages, Locale locale) {
        return new ActionPreviewJson(
                preview.recommendation(),
                preview.starts(),
                preview.until(),
                preview.earliest(),
                preview.isAllowed(),
                preview.writes().stream()
                        .map(write -> write(write, messages, locale))
                        .toList(),
                preview.expected(),
                preview.problems().stream()
                        .map(problem -> Objects.requireNonNull(ActionJson.words(problem, messages, locale)))
                        .toList());
    }

    private static WriteJson write(PlannedWrite write, MessageSource messages, Locale locale) {
        PlannedLoop planned = write.loop();
        PointPreview now = write.now();
        CommandState state = now.state();
        return new WriteJson(
                write.point().key(),
                planned.subject().kind().name(),
                planned.subject().equipment(),
                state == null ? null : state.present(),
                Double.isNaN(write.first()) ? null : write.first(),
                planned.setting().low(),
                planned.setting().high(),
                ControlLoops.PRIORITY,
                planned.setting().rails().comfortKelvin(),
                planned.subject().zones().size(),
                now.holder(),
                now.wins(),
                now.durability(),
                ActionJson.words(now.refusal(), messages, locale),
                ActionJson.words(now.unread(), messages, locale));
    }
}
