package io.plenum.tabular.time;

import io.plenum.tabular.DateOrder;
import java.time.DateTimeException;
import java.util.EnumMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What the dates of a whole file say about the order of day, month and year. A date that exists in one order only decides; where all
 * exist in several, the rows do: read rightly they follow each other, read wrongly they leap by months.
 */
public final class DateEvidence {

    private final Map<DateOrder, OrderFit> fits = new EnumMap<>(DateOrder.class);
    private final OrderFit named = new OrderFit();
    private boolean open;
    private boolean dotted;
    private boolean halfDays;
    private @Nullable String example;
    private long exampleLine;

    public DateEvidence() {
        for (DateOrder order : DateOrder.values()) {
            fits.put(order, new OrderFit());
        }
    }

    public void add(ScannedTime time, String text, long line) {
        halfDays |= time.halfDays();
        ScannedTime.DateParts parts = time.date();
        if (parts == null) {
            return;
        }
        int clock = time.clock() == null ? 0 : time.clock().toSecondOfDay();
        if (parts.known()) {
            named.add(day(parts, DateOrder.DAY_FIRST), clock, line);
            return;
        }
        dotted |= parts.dotted();
        if (parts.isOpen() && example == null) {
            example = text;
            exampleLine = line;
        }
        open |= parts.isOpen();
        fits.forEach((order, fit) -> fit.add(day(parts, order), clock, line));
    }

    private static long day(ScannedTime.DateParts parts, DateOrder order) {
        try {
            return parts.day(order).toEpochDay();
        } catch (DateTimeException none) {
            return OrderFit.NONE;
        }
    }

    /**
     * The order of the file.
     *
     * @param said what a person decided, null where nobody did
     * @param dayFirst whether the rest of the file looks like one of a country that writes the day first
     */
    public Decision decide(@Nullable DateOrder said, boolean dayFirst) {
        if (said != null) {
            return new Decision(said, false);
        }
        boolean american = !dotted && !dayFirst && halfDays;
        DateOrder usual = american ? DateOrder.MONTH_FIRST : DateOrder.DAY_FIRST;
        if (!open) {
            return new Decision(usual, false);
        }
        DateOrder best = usual;
        for (DateOrder order : DateOrder.values()) {
            if (fit(order).isBetterThan(fit(best))) {
                best = order;
            }
        }
        return new Decision(best, !dotted && isUncertain(best));
    }

    /** Whether another order fits as well. */
    private boolean isUncertain(DateOrder best) {
        for (DateOrder order : DateOrder.values()) {
            if (order != best && order != DateOrder.YEAR_FIRST && fit(order).isAsGoodAs(fit(best))) {
                return true;
            }
        }
        return false;
    }

    private OrderFit fit(DateOrder order) {
        return java.util.Objects.requireNonNull(fits.get(order));
    }

    /** How often rows go back by days, read in an order. */
    public long backwards(DateOrder order) {
        return named.backwards() + fit(order).backwards();
    }

    /** The line where they do so first. */
    public long firstBack(DateOrder order) {
        return Math.max(named.firstBack(), fit(order).firstBack());
    }

    /** A date that can be read in two ways, for the question; empty where there is none. */
    public String example() {
        return example == null ? "" : example;
    }

    public long exampleLine() {
        return exampleLine;
    }

    /**
     * The order that was found.
     *
     * @param uncertain whether another order is as likely
     */
    public record Decision(DateOrder order, boolean uncertain) {}
}
