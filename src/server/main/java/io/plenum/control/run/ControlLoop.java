package io.plenum.control.run;

import io.plenum.control.input.UsageHours;
import io.plenum.control.loop.GuardRails;
import io.plenum.control.loop.LoopKind;
import io.plenum.control.loop.LoopSetting;
import io.plenum.link.Problem;
import io.soabase.recordbuilder.core.RecordBuilder;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A loop as it was set up.
 *
 * @param site key of the site
 * @param equipment key of the air handler or plant
 * @param point key of its main point
 * @param low bounds of what it may want, in the unit of the set point
 * @param hours in which people are there, for loops that depend on them
 * @param owner the account on whose behalf it writes; its rights are looked up at each write
 * @param until when it stops writing by itself; null unless it is live
 * @param targets of its points those that it holds, or leaves to whoever has taken them
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
        UsageHours hours,
        String owner,
        Instant created,
        Instant changed,
        @Nullable Instant until,
        List<HeldTarget> targets,
        @Nullable Problem why,
        @Nullable TrialShare trial)
        implements ControlLoopBuilder.With {

    public ControlLoop {
        targets = List.copyOf(targets);
    }

    /** How it is stepped. */
    public LoopSetting setting() {
        GuardRails standard = GuardRails.STANDARD;
        return new LoopSetting(
                low,
                high,
                new GuardRails(comfortKelvin, comfortShare, standard.patienceSeconds(), standard.blindSeconds()),
                hours);
    }

    /** How one of its points stands; null where it neither holds it nor leaves it alone. */
    @Nullable
    HeldTarget target(String key) {
        return targets.stream()
                .filter(target -> target.point().equals(key))
                .findFirst()
                .orElse(null);
    }

    /** Whether anything is held by it. */
    public boolean holds() {
        return targets.stream().anyMatch(target -> target.override() != null);
    }

    /** Overrides by which it holds its points. */
    public List<UUID> overrides() {
        return targets.stream()
                .map(HeldTarget::override)
                .filter(Objects::nonNull)
                .toList();
    }

    /** The points that it leaves to whoever has taken them. */
    public List<HeldTarget> excluded() {
        return targets.stream().filter(target -> target.excluded() != null).toList();
    }
}
