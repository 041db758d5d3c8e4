package io.plenum.command.ui.faceplate;

import io.plenum.command.CommandOverride;
import io.plenum.command.Holder;
import io.plenum.command.OverrideState;
import io.plenum.command.PointCommand;
import io.plenum.command.PointPreview;
import io.plenum.link.command.CommandState;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Who has the say at a point, in one word; each has a sign of its own. */
enum PointMode {
    /** Its value is cut off from the plant. */
    OUT_OF_SERVICE("⊗"),
    /** At the device itself, beneath all priorities. */
    BY_HAND("✋"),
    COMMANDED("◆"),
    /** Another workstation, or somebody unknown at such a priority. */
    BY_OTHERS("◇"),
    READ_ONLY("⊘"),
    /** Schedules and programs of the controller. */
    AUTOMATIC("↻"),
    /** The controller has not said who holds it. */
    UNKNOWN("?");

    private final String sign;

    PointMode(String sign) {
        this.sign = sign;
    }

    String sign() {
        return sign;
    }

    /**
     * What stands at the point goes before what may be written there.
     *
     * @param open overrides of Plenum at the point that are open
     * @param read what its controller has said last; null where nothing was heard
     */
    static PointMode of(boolean readOnly, List<CommandOverride> open, @Nullable PointPreview read) {
        CommandState state = read == null ? null : read.state();
        if (state != null && state.outOfService()) {
            return OUT_OF_SERVICE;
        }
        if (state != null && state.overridden()) {
            return BY_HAND;
        }
        boolean held = open.stream().anyMatch(one -> one.state() == OverrideState.HELD);
        Holder holder = read == null ? null : read.holder();
        if (held || holder != null && holder.kind() == Holder.Kind.OURS) {
            return COMMANDED;
        }
        if (holder != null && isSomebody(holder)) {
            return BY_OTHERS;
        }
        return readOnly ? READ_ONLY : state == null ? UNKNOWN : AUTOMATIC;
    }

    private static boolean isSomebody(Holder holder) {
        return holder.kind() == Holder.Kind.OPERATOR
                || holder.kind() == Holder.Kind.HAND
                || holder.kind() == Holder.Kind.UNKNOWN && holder.priority() <= PointCommand.OPERATOR;
    }
}
