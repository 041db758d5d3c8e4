package io.plenum.control.run;

import io.plenum.control.loop.GuardRails;
import io.plenum.control.loop.LoopKind;
import io.plenum.control.loop.ResetLimits;
import io.plenum.link.Problem;
import io.soabase.recordbuilder.core.RecordBuilder;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A loop as it was set up.
 *
 * @param site key of the site
 * @param equipment key of the air handler or plant
 * @param point key of the set point
 * @param low bounds of what it may want, in the unit of the set point
 * @param owner the account on whose behalf it writes; its rights are looked up at each write
 * @param until when it stops writing by itself; null unless it is live
 * @param override by which it holds its set point; null where it holds nothing
 * @param why it was taken back by itself; null where that was not so
 * @param trial null where it is on every day
 */
@RecordBuilder
public record ControlLoop(
        UUID id,
        String site,
        LoopKind kind,
        String equipment,
        String point,
        LoopMode mode,
        double low,
        double high,
        double comfortKelvin,
        double comfortShare,
        String owner,
        Instant created,
        Instant changed,
        @Nullable Instant until,
        @Nullable UUID override,
        @Nullable Problem why,
        @Nullable TrialShare trial)
        implements ControlLoopBuilder.With {

    public ResetLimits limits() {
        return kind.limits().within(low, high);
    }

    public GuardRails rails() {
        return new GuardRails(
                comfortKelvin, comfortShare, GuardRails.STANDARD.patienceSeconds(), GuardRails.STANDARD.blindSeconds());
    }
}
