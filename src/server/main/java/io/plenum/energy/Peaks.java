package io.plenum.energy;

import io.plenum.point.Point;
import io.plenum.point.PointId;
import io.plenum.point.unit.AnalysisUnits;
import io.plenum.point.unit.Unit;
import io.plenum.site.Site;
import io.plenum.trend.read.HourReader;
import java.time.Instant;
import java.time.YearMonth;
import java.time.ZoneId;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;

/**
 * Highest demand, as grid operators bill it: mean power over the quarters of an hour by the clock. A quarter that was heard for less
 * than two thirds does not count. Every call may throw Spring's {@code DataAccessException} while the database is away.
 */
@Service
public class Peaks {

    private static final double ENOUGH = 600;
    private static final int QUARTER = 900;
    /** Quarters of a day. */
    private static final int DAY = 96;

    private final EnergyMeters meters;
    private final HourReader rows;

    Peaks(EnergyMeters meters, HourReader rows) {
        this.meters = meters;
        this.rows = rows;
    }

    /** The highest quarter of a meter, with what stood behind it then; null where its power is not known. */
    public @Nullable Peak highest(Site site, Meter meter, Instant from, Instant to) {
        Map.Entry<Instant, Double> top = quarters(meter, from, to).entrySet().stream()
                .max(Map.Entry.comparingByValue())
                .orElse(null);
        return top == null ? null : new Peak(top.getKey(), top.getValue(), shares(meters.tree(site), meter, top));
    }

    /** The highest quarter of each calendar month, kW. */
    public Map<YearMonth, Double> byMonth(Meter meter, Instant from, Instant to, ZoneId zone) {
        Map<YearMonth, Double> highest = new HashMap<>();
        quarters(meter, from, to)
                .forEach((start, power) ->
                        highest.merge(YearMonth.from(start.atZone(zone)), power, (one, other) -> Math.max(one, other)));
        return highest;
    }

    /** Mean power of the quarters of an hour, kW. */
    public Map<Instant, Double> quarters(Meter meter, Instant from, Instant to) {
        Point power = meter.power();
        Map<Instant, Double> quarters = new TreeMap<>();
        if (power != null) {
            double scale = scale(power);
            rows.quarters(List.of(power.id()), from, to).stream()
                    .filter(quarter -> quarter.covered() >= ENOUGH)
                    .forEach(quarter -> quarters.put(quarter.start(), scale * quarter.mean()));
        }
        return plausible(quarters);
    }

    /** Without what no meter can have seen: one such value would be billed as the month's demand. */
    private static Map<Instant, Double> plausible(Map<Instant, Double> quarters) {
        double[] powers =
                quarters.values().stream().mapToDouble(Double::doubleValue).toArray();
        double most = PlausiblePower.most(powers);
        int sign = powers.length >= DAY && PlausiblePower.isSwapped(powers) ? -1 : 1;
        quarters.values().removeIf(power -> Math.abs(power) > most);
        quarters.replaceAll((start, power) -> sign * power);
        return quarters;
    }

    private Map<String, Double> shares(MeterTree tree, Meter meter, Map.Entry<Instant, Double> top) {
        Map<PointId, Meter> wanted = new LinkedHashMap<>();
        tree.children(meter).forEach(child -> add(wanted, child));
        boolean isMain = meter.equals(tree.main(meter.kind()));
        tree.generation(meter.kind()).stream().filter(one -> isMain).forEach(one -> add(wanted, one));
        Map<String, Double> shares = new LinkedHashMap<>();
        double rest = top.getValue();
        Instant start = top.getKey();
        for (HourReader.Quarter quarter : rows.quarters(wanted.keySet(), start, start.plusSeconds(QUARTER))) {
            Meter one = wanted.get(quarter.point());
            if (one != null && one.power() != null) {
                int sign = one.role() == Meter.Role.GENERATION ? -1 : 1;
                double power = sign * scale(one.power()) * quarter.mean();
                shares.put(one.key(), power);
                rest -= power;
            }
        }
        for (Meter child : tree.children(meter)) {
            if (child.role() == Meter.Role.REST) {
                shares.put(child.key(), rest);
            }
        }
        return shares;
    }

    private static void add(Map<PointId, Meter> wanted, Meter meter) {
        if (meter.power() != null) {
            wanted.put(meter.power().id(), meter);
        }
    }

    private static double scale(Point power) {
        return AnalysisUnits.to(power.unit(), Unit.KILOWATT).factor();
    }
}
