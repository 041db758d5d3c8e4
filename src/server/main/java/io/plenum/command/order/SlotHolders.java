package io.plenum.command.order;

import io.plenum.command.Holder;
import io.plenum.command.HolderKnowledge;
import io.plenum.command.ledger.OverrideStore;
import io.plenum.command.ledger.StoredOverride;
import io.plenum.link.command.CommandState;
import io.plenum.link.command.CommandState.Slot;
import io.plenum.point.PointId;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Says who holds a point, as far as is known: Plenum by its ledger, others by what modules know of them. */
@Component
public class SlotHolders {

    private final OverrideStore store;
    private final List<HolderKnowledge> knowledge;

    SlotHolders(OverrideStore store, List<HolderKnowledge> knowledge) {
        this.store = store;
        this.knowledge = List.copyOf(knowledge);
    }

    /** Who holds what counts now; null where nothing holds it. */
    public @Nullable Holder of(PointId point, CommandState state) {
        Double present = state.present();
        if (state.overridden()) {
            return new Holder(0, present == null ? Double.NaN : present, Holder.Kind.HAND, "");
        }
        Slot slot = state.holder();
        return slot == null ? null : of(point, slot);
    }

    /** Who holds one slot. */
    public Holder of(PointId point, Slot slot) {
        StoredOverride ours = store.of(point, 20).stream()
                .filter(entry -> entry.isLive()
                        && entry.priority() == slot.priority()
                        && Math.abs(entry.value() - slot.value()) <= 1e-4 * Math.max(1, Math.abs(slot.value())))
                .findFirst()
                .orElse(null);
        if (ours != null) {
            return new Holder(slot.priority(), slot.value(), Holder.Kind.OURS, ours.who());
        }
        for (HolderKnowledge one : knowledge) {
            Holder found = one.holder(point, slot);
            if (found != null) {
                return found;
            }
        }
        return new Holder(slot.priority(), slot.value(), Holder.Kind.UNKNOWN, "");
    }
}
