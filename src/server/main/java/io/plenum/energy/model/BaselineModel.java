package io.plenum.energy.model;

/** What a saving is told against, in the order in which they are tried: the first that passes ASHRAE Guideline 14 is taken. */
public enum BaselineModel {
    /** Time of week and temperature by hours ({@link Towt}). */
    HOURLY,
    /** Change points by days ({@link DailyBaseline}). */
    DAILY,
    /** Degree days by months ({@link MonthlyBaseline}). */
    MONTHLY
}
