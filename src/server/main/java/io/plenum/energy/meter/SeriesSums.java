package io.plenum.energy.meter;

import io.plenum.energy.EnergyQuality;
import io.plenum.energy.EnergySeries;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/** Adds energy up. What misses a part is itself missing, or an estimate of what is known. */
final class SeriesSums {

    private SeriesSums() {}

    /** What {@code plus} have more than {@code minus}, hour by hour. All have the same steps. */
    static EnergySeries difference(List<EnergySeries> plus, List<EnergySeries> minus) {
        EnergySeries first = plus.getFirst();
        double[] amounts = new double[first.size()];
        EnergyQuality[] qualities = new EnergyQuality[first.size()];
        Arrays.fill(qualities, EnergyQuality.MEASURED);
        plus.forEach(one -> add(amounts, qualities, one, 1));
        minus.forEach(one -> add(amounts, qualities, one, -1));
        return new EnergySeries(first.starts(), amounts, qualities);
    }

    private static void add(double[] amounts, EnergyQuality[] qualities, EnergySeries one, int sign) {
        for (int i = 0; i < amounts.length; i++) {
            amounts[i] += sign * one.amounts()[i]; // NaN stays
            qualities[i] = qualities[i].worse(one.qualities()[i]);
        }
    }

    /** Days of a zone, each from midnight to midnight: 23 or 25 hours where clocks change. */
    static EnergySeries days(EnergySeries hours, ZoneId zone) {
        List<Instant> starts = new ArrayList<>();
        List<double[]> sums = new ArrayList<>();
        List<EnergyQuality> qualities = new ArrayList<>();
        LocalDate open = null;
        for (int i = 0; i < hours.size(); i++) {
            LocalDate day = LocalDate.ofInstant(hours.starts()[i], zone);
            if (!day.equals(open)) {
                open = day;
                starts.add(hours.starts()[i]);
                sums.add(new double[2]);
                qualities.add(EnergyQuality.MEASURED);
            }
            double amount = hours.amounts()[i];
            if (!Double.isNaN(amount)) {
                sums.getLast()[0] += amount;
                sums.getLast()[1]++;
            }
            EnergyQuality one =
                    hours.qualities()[i] == EnergyQuality.MISSING ? EnergyQuality.ESTIMATED : hours.qualities()[i];
            qualities.set(qualities.size() - 1, qualities.getLast().worse(one));
        }
        starts.add(hours.starts()[hours.size()]);
        double[] amounts = sums.stream()
                .mapToDouble(sum -> sum[1] == 0 ? Double.NaN : sum[0])
                .toArray();
        for (int i = 0; i < amounts.length; i++) {
            if (Double.isNaN(amounts[i])) {
                qualities.set(i, EnergyQuality.MISSING);
            }
        }
        return new EnergySeries(starts.toArray(Instant[]::new), amounts, qualities.toArray(EnergyQuality[]::new));
    }
}
