package io.plenum.audit.read;

import java.time.Instant;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * Which records are wanted; what is null or empty does not matter.
 *
 * @param who part of a name
 * @param what part of the kind of action, as it is recorded
 * @param actions kinds of action that are wanted beside those that {@code what} is a part of, as {@link #action} writes them: a reader
 *     who knows the kinds in another language has looked them up
 * @param text part of anything else: object, detail, before, after, address, session
 * @param from the first instant
 * @param to the first instant that is not wanted any more
 */
public record AuditQuery(
        @Nullable String who,
        @Nullable String what,
        List<String> actions,
        @Nullable String text,
        @Nullable Instant from,
        @Nullable Instant to) {

    public AuditQuery {
        actions = List.copyOf(actions);
    }

    /** A kind of action as a key: {@code sign-in failed} becomes {@code sign-in-failed}. */
    public static String action(String recorded) {
        return recorded.toLowerCase(Locale.ROOT).replaceAll("[^a-z0-9]+", "-").replaceAll("^-|-$", "");
    }
}
