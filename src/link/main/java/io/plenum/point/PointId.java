package io.plenum.point;

/** The store's number of a point; stable for the life of an installation, never shown to people. */
public record PointId(int value) {}
