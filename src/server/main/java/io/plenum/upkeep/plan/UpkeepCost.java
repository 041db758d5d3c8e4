package io.plenum.upkeep.plan;

/**
 * What upkeep of a figure costs at a site, in its currency.
 *
 * @param parts for one service
 * @param hours of work for one service
 * @param hourlyRate of that work
 * @param energy that equipment at its limit wastes in a year, kWh
 * @param failure what passing the limit costs beside the work itself
 * @param weeks the usual interval of service
 */
public record UpkeepCost(double parts, double hours, double hourlyRate, double energy, double failure, int weeks) {

    /** Of one service. */
    public double service() {
        return parts + hours * hourlyRate;
    }

    boolean isSensible() {
        return isAmount(parts, 1e7)
                && isAmount(hours, 1000)
                && isAmount(hourlyRate, 1e5)
                && isAmount(energy, 1e9)
                && isAmount(failure, 1e8)
                && weeks >= 1
                && weeks <= 1000;
    }

    private static boolean isAmount(double value, double most) {
        return value >= 0 && value <= most;
    }
}
