package io.plenum.audit.write;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * One record.
 *
 * @param ref distinguishes it from every other one, also before the database has given it a number
 * @param via session or token
 * @param kind of the object: {@code user}, {@code connection}
 * @param before JSON, or null where there was nothing
 * @param after JSON, or null where nothing is left
 */
public record AuditEntry(
        UUID ref,
        Instant time,
        String who,
        @Nullable String address,
        @Nullable String via,
        String what,
        @Nullable String kind,
        @Nullable String key,
        String detail,
        @Nullable String before,
        @Nullable String after) {}
