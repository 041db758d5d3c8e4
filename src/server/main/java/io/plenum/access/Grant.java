package io.plenum.access;

import java.io.Serializable;

/** A role, and where it holds. */
public record Grant(Role role, Area area) implements Serializable {}
