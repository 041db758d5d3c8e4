package io.plenum.upkeep.life;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import org.jspecify.annotations.Nullable;

/**
 * How long equipment lasts, as an interval: with which probability it passes its limit before which day.
 *
 * @param madeOn the day it was computed for
 * @param start first day of the life it is about
 * @param early day before which the limit is passed with 10 %, as corrected by past errors
 * @param middle with 50 %
 * @param late with 90 %
 * @param model how it was found, such as LINEAR or WEIBULL
 * @param worn 0 new, 1 at the limit
 * @param figures days with a figure that it stands on
 */
public record RemainingLife(
        Outlook outlook,
        LocalDate madeOn,
        LocalDate start,
        @Nullable LocalDate early,
        @Nullable LocalDate middle,
        @Nullable LocalDate late,
        String model,
        double worn,
        int figures) {

    /** How long before the likely day a warning is worth something: parts are ordered and somebody comes. */
    private static final int LEAD_DAYS = 28;

    /** Of a whole life: what lasts for years cannot be known to the week, and asks for larger works that take longer to prepare. */
    private static final int LEAD_SHARE = 20;

    private static final int MOST_LEAD_DAYS = 120;

    /** The days may be shown: it is due or foreseen. */
    public boolean isKnown() {
        return outlook == Outlook.DUE || outlook == Outlook.FORESEEN;
    }

    /** How many days before the likely one it warns: a twentieth of the whole life, from four weeks to four months. */
    public int leadDays() {
        long whole = middle == null ? 0 : ChronoUnit.DAYS.between(start, middle);
        return (int) Math.clamp(whole / LEAD_SHARE, LEAD_DAYS, MOST_LEAD_DAYS);
    }

    /** It is time to act: due, or likely due within {@link #leadDays}. */
    public boolean isWarning() {
        return outlook == Outlook.DUE
                || (outlook == Outlook.FORESEEN
                        && middle != null
                        && ChronoUnit.DAYS.between(madeOn, middle) <= leadDays());
    }
}
