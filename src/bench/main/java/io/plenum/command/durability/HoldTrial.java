package io.plenum.command.durability;

import io.plenum.command.Durability;
import io.plenum.command.Holder;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;

/** What is learnt of one point and foretold for it, as the server does, for trials with points of which the truth is known. */
public final class HoldTrial {

    private final ZoneId zone;
    private final int priority;
    private final List<Stand> past = new ArrayList<>();

    /** @param priority at which it is commanded; 0 where it has none */
    public HoldTrial(ZoneId zone, int priority) {
        this.zone = zone;
        this.priority = priority;
    }

    /** A command that ended as it was meant to. */
    public void held(Instant since, Instant until) {
        past.add(new Stand(since, until, false, priority, 0, Holder.Kind.UNKNOWN, Duration.ZERO));
    }

    /**
     * A command that somebody ended; by whom is not told.
     *
     * @param takerPriority of what stands there since; 0 for nothing
     * @param blur how much earlier than {@code seen} it may have ended
     */
    public void taken(Instant since, Instant seen, int takerPriority, Duration blur) {
        past.add(new Stand(since, seen, true, priority, takerPriority, Holder.Kind.UNKNOWN, blur));
    }

    /** Of a command now, from what happened before. */
    public Durability foretell(Instant since, Instant until) {
        HoldLearner.Past known = new HoldLearner.Past(past, List.of(), List.of(), List.of());
        return Objects.requireNonNull(new HoldLearner(zone, since).learn(known, priority))
                .foretell(since, until);
    }
}
