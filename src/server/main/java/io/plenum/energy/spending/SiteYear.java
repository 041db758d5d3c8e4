package io.plenum.energy.spending;

import io.plenum.energy.EnergyKind;
import io.plenum.energy.hours.DataShare;
import io.plenum.energy.weather.DegreeDays;
import java.time.YearMonth;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What a building used, paid and emitted in twelve whole months.
 *
 * @param first month
 * @param last month
 * @param currency of all costs
 * @param assumed whether nobody has entered tariffs, so that costs and emissions rest on assumptions
 * @param weather of these months
 * @param kinds what is bought, water apart
 */
public record SiteYear(
        YearMonth first, YearMonth last, String currency, boolean assumed, DegreeDays weather, List<KindYear> kinds) {

    /**
     * @param used kWh bought and made in the building beside; NaN where nothing is known
     * @param figures of what is bought
     * @param weather null where too little is known
     */
    public record KindYear(
            EnergyKind kind,
            double used,
            PeriodFigures figures,
            @Nullable WeatherUse weather) {}

    /** kWh of all kinds. */
    public double used() {
        return kinds.stream().mapToDouble(KindYear::used).sum();
    }

    /** Money. */
    public double cost() {
        return kinds.stream().mapToDouble(kind -> kind.figures().cost()).sum();
    }

    /** kg of CO₂. */
    public double carbon() {
        return kinds.stream().mapToDouble(kind -> kind.figures().carbon()).sum();
    }

    /** Of all kinds together. */
    public DataShare share() {
        return kinds.stream().map(kind -> kind.figures().share()).reduce(DataShare.NONE, DataShare::plus);
    }

    /** Whether the sums may stand beside those of another: there are meters, and enough of each kind's hours is known. */
    public boolean isComparable() {
        return !kinds.isEmpty()
                && kinds.stream().allMatch(kind -> kind.figures().share().isComparable());
    }
}
