package io.plenum.portfolio;

/** Why a site has no figure, or one that is not ranked. */
public enum FigureGap {
    /** Nobody has said how large it is. */
    AREA,
    /** No meter of what is bought. */
    METERS,
    /** A tenth of the hours or more is unknown. */
    DATA,
    /** The outdoor temperature of a tenth of the days or more is unknown. */
    WEATHER,
    /** Its days follow the weather too loosely for anything to be claimed (ASHRAE Guideline 14). */
    MODEL,
    /** Its weather is too far from that of the others. */
    CLIMATE,
    /** Nobody has entered tariffs: the figure rests on assumptions. */
    ASSUMED,
    /** Too few hours with people in rooms whose temperature is measured. */
    HOURS,
    /** Alarms are not known yet, or there are no points. */
    UNKNOWN
}
