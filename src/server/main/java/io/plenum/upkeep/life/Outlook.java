package io.plenum.upkeep.life;

/** What can be said of how long equipment lasts. */
public enum Outlook {
    /** The limit is passed. */
    DUE,
    /** It will be passed within the interval. */
    FORESEEN,
    /** The interval is wider than half the time left. */
    TOO_EARLY,
    /** The figure does not move towards its limit. */
    NO_WEAR,
    /** There are no figures yet. */
    NO_DATA
}
