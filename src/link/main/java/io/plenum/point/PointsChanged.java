package io.plenum.point;

/** Published as a Spring application event after an import has changed the catalogue. */
public record PointsChanged() implements BroadcastEvent {}
