package io.plenum.work;

import org.jspecify.annotations.Nullable;

/**
 * Why there is an order.
 *
 * @param id of the alarm, finding or recommendation; null where a person thought of it
 */
public record WorkOrigin(Kind kind, @Nullable Long id) {

    public static final WorkOrigin PERSON = new WorkOrigin(Kind.PERSON, null);

    /** What it came from. */
    public enum Kind {
        PERSON,
        ALARM,
        FINDING,
        RECOMMENDATION
    }
}
