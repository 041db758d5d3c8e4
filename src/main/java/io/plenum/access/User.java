package io.plenum.access;

import java.time.Instant;

/** Somebody, or some machine, that may sign in. */
public record User(String name, Role role, boolean enabled, Instant created) {}
