package io.plenum.command;

import java.util.List;

/** What others hold, as far as anybody looks. Returns at once. */
@FunctionalInterface
public interface ForeignOverrides {

    List<ForeignOverride> all();

    /** The same, and what schedules of controllers hold, also at the lowest priority, at which points are meant to be held. */
    default List<ForeignOverride> standing() {
        return all();
    }
}
