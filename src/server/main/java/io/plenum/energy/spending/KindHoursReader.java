package io.plenum.energy.spending;

import io.plenum.energy.EnergyKind;
import io.plenum.energy.EnergyMeters;
import io.plenum.energy.EnergyQuality;
import io.plenum.energy.EnergySeries;
import io.plenum.energy.Meter;
import io.plenum.energy.MeterTree;
import io.plenum.energy.OutdoorTemperatures;
import io.plenum.site.Site;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.springframework.stereotype.Component;

/** Reads what came into a building, from the rollups of hours. May throw Spring's {@code DataAccessException}. */
@Component
class KindHoursReader {

    private final EnergyMeters meters;
    private final OutdoorTemperatures outdoor;

    KindHoursReader(EnergyMeters meters, OutdoorTemperatures outdoor) {
        this.meters = meters;
        this.outdoor = outdoor;
    }

    /**
     * Every kind that has a main meter.
     *
     * @param to the hour that has begun is the last one
     */
    Map<EnergyKind, KindHours> read(Site site, Instant from, Instant to) {
        MeterTree tree = meters.tree(site);
        List<String> keys = new ArrayList<>();
        for (EnergyKind kind : EnergyKind.values()) {
            tree.mains(kind).forEach(meter -> keys.add(meter.key()));
            generation(tree, kind).forEach(meter -> keys.add(meter.key()));
        }
        Instant start = from.truncatedTo(ChronoUnit.HOURS);
        Instant end = to.plusSeconds(3599).truncatedTo(ChronoUnit.HOURS);
        Map<EnergyKind, KindHours> read = new LinkedHashMap<>();
        if (keys.isEmpty() || !start.isBefore(end)) {
            return read;
        }
        Map<String, EnergySeries> hours = meters.hours(site, keys, start, end);
        double[] celsius = outdoor.hours(site, start, end);
        for (EnergyKind kind : EnergyKind.values()) {
            List<KindHours.MainHours> mains = tree.mains(kind).stream()
                    .map(meter -> new KindHours.MainHours(meter, series(hours, meter)))
                    .toList();
            if (!mains.isEmpty()) {
                EnergySeries sum = sum(mains);
                double[] made = made(hours, generation(tree, kind), sum.size());
                boolean bought = mains.stream().anyMatch(one -> one.meter().bought());
                read.put(kind, new KindHours(kind, start, mains, sum, made, celsius, bought));
            }
        }
        return read;
    }

    private static List<Meter> generation(MeterTree tree, EnergyKind kind) {
        return tree.mains(kind).isEmpty() ? List.of() : tree.generation(kind);
    }

    private static EnergySeries series(Map<String, EnergySeries> hours, Meter meter) {
        return Objects.requireNonNull(hours.get(meter.key()));
    }

    private static EnergySeries sum(List<KindHours.MainHours> mains) {
        EnergySeries first = mains.getFirst().hours();
        double[] amounts = new double[first.size()];
        EnergyQuality[] qualities = new EnergyQuality[first.size()];
        Arrays.fill(qualities, EnergyQuality.MEASURED);
        for (KindHours.MainHours main : mains) {
            for (int hour = 0; hour < amounts.length; hour++) {
                amounts[hour] += main.hours().amounts()[hour]; // NaN stays
                qualities[hour] = qualities[hour].worse(main.hours().qualities()[hour]);
            }
        }
        return new EnergySeries(first.starts(), amounts, qualities);
    }

    private static double[] made(Map<String, EnergySeries> hours, List<Meter> generation, int count) {
        double[] made = new double[count];
        for (Meter meter : generation) {
            double[] amounts = series(hours, meter).amounts();
            Arrays.setAll(made, hour -> made[hour] + amounts[hour]);
        }
        return made;
    }
}
