package io.plenum.command.durability;

/** @param weight as how much of an observation it counts, above 0 and at most 1: what is old, or of another point, counts less */
record WeightedStand(Stand stand, double weight) {

    boolean taken() {
        return stand.taken();
    }
}
