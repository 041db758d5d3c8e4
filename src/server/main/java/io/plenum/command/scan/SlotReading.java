package io.plenum.command.scan;

import io.plenum.command.CommandOverride;
import io.plenum.command.Holder;
import io.plenum.command.durability.StandRecorder;
import io.plenum.link.command.CommandState;
import io.plenum.point.Point;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Keeps what one look at a point has found. */
@Component
class SlotReading {

    private final SlotStore store;
    private final SlotGuesses guesses;
    private final StandRecorder stands;
    private final Clock clock;

    SlotReading(SlotStore store, SlotGuesses guesses, StandRecorder stands, Clock clock) {
        this.store = store;
        this.guesses = guesses;
        this.stands = stands;
        this.clock = clock;
    }

    /**
     * @param before when its controller answered before; null where it never has
     * @param ours overrides of Plenum that are open at the point
     */
    void take(Point point, CommandState state, @Nullable Instant before, List<CommandOverride> ours) {
        Instant now = clock.instant();
        List<FoundSlot> past = guesses.past(point.id(), now);
        HolderGuess guess = guesses.of(point.id(), past, ours, now);
        Map<Integer, Double> taken = taken(state);
        for (FoundSlot slot : past) {
            if (slot.gone() == null) {
                stands(slot, taken.remove(slot.priority()), guess, before, now);
            }
        }
        taken.forEach((priority, value) -> store.add(point.id(), before, now, guess.of(priority, value, now)));
        Holder holder = holder(state, guess, now);
        ours.stream()
                .filter(own -> own.state().isOpen())
                .forEach(own ->
                        stands.looked(own, state, holder == null ? Holder.Kind.UNKNOWN : certain(holder), before));
    }

    private void stands(
            FoundSlot slot, @Nullable Double value, HolderGuess guess, @Nullable Instant before, Instant now) {
        if (value != null && (slot.holds(value) || guess.isBusy(slot.priority(), now))) {
            store.seen(slot.id(), now, guess.of(slot.priority(), value, now));
            return;
        }
        store.gone(slot.id(), now);
        if (value != null) {
            store.add(slot.point(), before, now, guess.of(slot.priority(), value, now));
        }
    }

    /** What behaviour only suggests is no evidence of who has taken a value. */
    private static Holder.Kind certain(Holder holder) {
        boolean named = !holder.name().isEmpty() || holder.kind() == Holder.Kind.HAND;
        return named && holder.kind() != Holder.Kind.OURS ? holder.kind() : Holder.Kind.UNKNOWN;
    }

    private static @Nullable Holder holder(CommandState state, HolderGuess guess, Instant now) {
        CommandState.Slot slot = state.holder();
        return slot == null ? null : guess.of(slot.priority(), slot.value(), now);
    }

    private static Map<Integer, Double> taken(CommandState state) {
        Map<Integer, Double> taken = new TreeMap<>();
        if (state.prioritised()) {
            state.slots().forEach(slot -> taken.put(slot.priority(), slot.value()));
        }
        if (state.overridden() || state.outOfService()) {
            Double present = state.present();
            taken.put(FoundSlot.BY_HAND, present == null ? Double.NaN : present);
        }
        return taken;
    }
}
