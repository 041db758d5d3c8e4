package io.plenum.dayahead.input;

/** What lacks for a plan. */
public enum DayGap {
    /** Not every quarter of an hour of the day has a price. */
    PRICES,
    /** Too little history to expect what the building uses. */
    LOAD,
    /** Nothing can be moved: no battery, no cars that stay, no rooms that were learnt. */
    NOTHING_MOVES
}
