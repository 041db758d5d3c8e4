package io.plenum.control.rest;

import io.plenum.control.run.ControlLoop;
import io.plenum.control.run.HeldTarget;
import io.plenum.control.run.LoopMode;
import io.plenum.control.run.TrialShare;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A loop over HTTP. Times are UTC, bounds in the unit of the set point.
 *
 * @param hours in which people are there; null for loops that depend on nobody
 * @param leftAlone keys of points that it leaves to whoever has taken them
 * @param why key of the text that says why it was taken back by itself; null where it was not
 */
record LoopJson(
        UUID id,
        String site,
        String kind,
        String equipment,
        String point,
        LoopMode mode,
        double low,
        double high,
        double comfortKelvin,
        double comfortShare,
        @Nullable HoursJson hours,
        String owner,
        Instant created,
        @Nullable Instant until,
        boolean holds,
        List<String> leftAlone,
        @Nullable String why,
        @Nullable UUID trial,
        @Nullable LocalDate trialFirst) {

    static LoopJson of(ControlLoop loop) {
        TrialShare trial = loop.trial();
        return new LoopJson(
                loop.id(),
                loop.site(),
                loop.kind().name(),
                loop.equipment(),
                loop.point(),
                loop.mode(),
                loop.low(),
                loop.high(),
                loop.comfortKelvin(),
                loop.comfortShare(),
                loop.kind().followsPeople() ? HoursJson.of(loop.hours()) : null,
                loop.owner(),
                loop.created(),
                loop.until(),
                loop.holds(),
                loop.excluded().stream().map(HeldTarget::point).toList(),
                loop.why() == null ? null : loop.why().messageKey(),
                trial == null ? null : trial.trial(),
                trial == null ? null : trial.plan().first());
    }
}
