package io.plenum.audit.read;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * Which records are wanted; what is null or empty does not matter.
 *
 * @param who part of a name
 * @param what part of the kind of deed
 * @param text part of anything else: object, detail, before, after, address, session
 * @param from the first instant
 * @param to the first instant that is not wanted any more
 */
public record AuditQuery(
        @Nullable String who,
        @Nullable String what,
        @Nullable String text,
        @Nullable Instant from,
        @Nullable Instant to) {}
