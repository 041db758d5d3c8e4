package io.plenum.access.account;

import io.plenum.access.Role;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * Somebody who was invited and has not come yet.
 *
 * @param email where the link went, null where it was handed over
 * @param expires when the link stops working
 */
public record Invitation(String name, Role role, @Nullable String email, Instant expires) {}
