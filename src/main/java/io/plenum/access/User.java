package io.plenum.access;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * Somebody, or some machine, that may sign in.
 *
 * @param email where invitations and resets go, null where none is known
 * @param factor whether a one-time code is asked for beside the password
 * @param onlyGranted sees only the points of the areas that were granted
 */
public record User(
        String name,
        Role role,
        boolean enabled,
        Instant created,
        @Nullable String email,
        boolean factor,
        boolean onlyGranted) {}
