package io.plenum.command.scan;

import io.plenum.command.ForeignOverride;
import io.plenum.command.ForeignOverrides;
import io.plenum.command.Holder;
import io.plenum.command.HolderKnowledge;
import io.plenum.link.command.CommandState.Slot;
import io.plenum.point.PointId;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** What is known of those who hold points beside Plenum. */
@Component
class SlotKnowledge implements HolderKnowledge, ForeignOverrides {

    private final SlotStore store;
    private final SlotGuesses guesses;
    private final Clock clock;

    SlotKnowledge(SlotStore store, SlotGuesses guesses, Clock clock) {
        this.store = store;
        this.guesses = guesses;
        this.clock = clock;
    }

    @Override
    public @Nullable Holder holder(PointId point, Slot slot) {
        Instant now = clock.instant();
        Holder holder =
                guesses.of(point, guesses.past(point, now), List.of(), now).of(slot.priority(), slot.value(), now);
        return holder.kind() == Holder.Kind.UNKNOWN ? null : holder;
    }

    @Override
    public List<ForeignOverride> all() {
        return overrides(store.foreign());
    }

    @Override
    public List<ForeignOverride> standing() {
        return overrides(store.standing());
    }

    private static List<ForeignOverride> overrides(List<FoundSlot> slots) {
        return slots.stream()
                .map(slot -> new ForeignOverride(
                        slot.point(), slot.priority(), slot.value(), slot.holder(), slot.firstSeen(), slot.lastSeen()))
                .toList();
    }
}
