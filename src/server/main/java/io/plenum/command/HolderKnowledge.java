package io.plenum.command;

import io.plenum.link.command.CommandState.Slot;
import io.plenum.point.PointId;
import org.jspecify.annotations.Nullable;

/** Knows of some of those who hold points beside Plenum who they are. All of these are asked in turn. Returns at once. */
@FunctionalInterface
public interface HolderKnowledge {

    /** Null where it is not known here. */
    @Nullable
    Holder holder(PointId point, Slot slot);
}
