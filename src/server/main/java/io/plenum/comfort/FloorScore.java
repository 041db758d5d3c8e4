package io.plenum.comfort;

/** All rooms of a floor together; one of whose rooms nothing is known has a tally of no hours. */
public record FloorScore(String floor, String name, Tally tally) {}
