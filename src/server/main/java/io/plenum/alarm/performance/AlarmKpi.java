package io.plenum.alarm.performance;

/** A figure that the site may set. Where a standard names one, that is the default. */
public enum AlarmKpi {
    /** How many people watch the alarms at the same time; what follows is for each of them. */
    OPERATORS(1, 1, 100, false),
    /** Alarms an hour and operator, at most (ISA-18.2 table 7: about 6). */
    PER_HOUR(6, 0, 1000, false),
    /** Alarms in the worst ten minutes and operator, at most (ISA-18.2 table 7: 10). */
    WORST_TEN_MINUTES(10, 1, 1000, false),
    /** Percent of the time in floods, at most (ISA-18.2 table 7: 1 %). */
    FLOOD_SHARE(1, 0, 100, true),
    /** Alarms that chatter, at most (ISA-18.2 table 7: none). */
    CHATTERING(0, 0, 1000, false),
    /** Alarms that stood longer than a day, at most (ISA-18.2 table 7: fewer than 5). */
    STALE(4, 0, 10_000, false),
    /** Percent of all alarms that come from the ten most frequent, at most (ISA-18.2 table 7: 5 %). */
    TOP_TEN_SHARE(5, 0, 100, true),
    /** Percent of the highest priority, at most (EEMUA 191: about 1 %). */
    URGENT_SHARE(1, 0, 100, true),
    /** Percent of the second priority, at most (ISA-18.2 table 7: about 5 %). */
    HIGH_SHARE(5, 0, 100, true),
    /** Minutes until half of the alarms are acknowledged, at most; the standards leave it to the site. */
    ACKNOWLEDGE_MEDIAN(10, 0, 100_000, false),
    /** Minutes until nine of ten alarms are acknowledged, at most; the standards leave it to the site. */
    ACKNOWLEDGE_P90(60, 0, 100_000, false);

    private final double usual;
    private final double least;
    private final double most;
    private final boolean percent;

    AlarmKpi(double usual, double least, double most, boolean percent) {
        this.usual = usual;
        this.least = least;
        this.most = most;
        this.percent = percent;
    }

    /** What counts until the site says otherwise. */
    public double usual() {
        return usual;
    }

    public double least() {
        return least;
    }

    public double most() {
        return most;
    }

    public boolean percent() {
        return percent;
    }
}
