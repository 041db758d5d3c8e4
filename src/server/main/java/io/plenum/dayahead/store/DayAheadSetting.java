package io.plenum.dayahead.store;

import io.plenum.web.RequestProblem;
import java.time.LocalTime;
import org.jspecify.annotations.Nullable;

/**
 * What a site makes of prices.
 *
 * @param addition money for each kWh beside the exchange's price: grid, levies, margin
 * @param tax per cent on both
 * @param carbonPrice money that a kg of CO₂ counts
 * @param importLimit kW of the connection
 * @param batteryEnergy kWh that can be used; 0 where there is none
 * @param batteryPower kW
 * @param batteryEfficiency per cent of the way in and out
 * @param carsLeave until when cars stay at the charge points, local time; null where nobody has said, and charging stays as it is
 */
public record DayAheadSetting(
        double addition,
        double tax,
        double carbonPrice,
        double importLimit,
        double batteryEnergy,
        double batteryPower,
        double batteryEfficiency,
        @Nullable LocalTime carsLeave) {

    /** Until somebody says otherwise. */
    public static final DayAheadSetting USUAL = new DayAheadSetting(0, 0, 0, 10_000, 0, 0, 90, null);

    private static final double PER_CENT = 100;
    private static final double MOST_MONEY = 1_000;
    private static final double MOST_POWER = 100_000;

    /** Money for each kWh that a building pays where the exchange's price is this. */
    public double paid(double exchange) {
        return (exchange + addition) * (1 + tax / PER_CENT);
    }

    /** @throws RequestProblem naming the field that makes no sense */
    void check() {
        within("addition", addition, -1, MOST_MONEY);
        within("tax", tax, 0, PER_CENT);
        within("carbonPrice", carbonPrice, 0, MOST_MONEY);
        within("importLimit", importLimit, 1, MOST_POWER);
        within("batteryEnergy", batteryEnergy, 0, MOST_POWER);
        within("batteryPower", batteryPower, 0, MOST_POWER);
        within("batteryEfficiency", batteryEfficiency, 1, PER_CENT);
    }

    private static void within(String field, double value, double least, double most) {
        if (!(value >= least && value <= most)) {
            throw RequestProblem.of(field, "dayahead.problem.number", least, most);
        }
    }
}
