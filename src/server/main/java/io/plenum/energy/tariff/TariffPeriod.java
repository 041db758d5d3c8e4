package io.plenum.energy.tariff;

import java.time.DayOfWeek;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.Month;
import java.util.Set;

/**
 * A time of the week and of the year with a price of its own.
 *
 * @param days on which it holds; none means all
 * @param months in which it holds; none means all
 * @param from when it begins, local time
 * @param to before when it ends, local time; midnight is the end of the day. Where it is not after {@code from} the period goes on
 *     past midnight, and the day is that of the moment itself
 * @param price money for each kWh, of water for each m³
 */
public record TariffPeriod(
        String name, Set<DayOfWeek> days, Set<Month> months, LocalTime from, LocalTime to, double price) {

    public TariffPeriod {
        name = name == null ? "" : name.strip();
        days = days == null ? Set.of() : Set.copyOf(days);
        months = months == null ? Set.of() : Set.copyOf(months);
        from = from == null ? LocalTime.MIDNIGHT : from;
        to = to == null ? LocalTime.MIDNIGHT : to;
    }

    boolean holds(LocalDateTime time) {
        return (days.isEmpty() || days.contains(time.getDayOfWeek()))
                && (months.isEmpty() || months.contains(time.getMonth()))
                && within(time.toLocalTime());
    }

    private boolean within(LocalTime time) {
        if (to.equals(LocalTime.MIDNIGHT)) {
            return !time.isBefore(from);
        }
        return from.isBefore(to)
                ? !time.isBefore(from) && time.isBefore(to)
                : !time.isBefore(from) || time.isBefore(to);
    }
}
