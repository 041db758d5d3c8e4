package io.plenum.energy.load;

import io.plenum.energy.EnergyKind;
import io.plenum.energy.EnergyMeters;
import io.plenum.energy.EnergySeries;
import io.plenum.energy.Meter;
import io.plenum.energy.load.LoadAnalysis.PeakCause;
import io.plenum.energy.model.WorkingWeek;
import io.plenum.point.Point;
import io.plenum.point.PointId;
import io.plenum.point.unit.AnalysisUnits;
import io.plenum.point.unit.Unit;
import io.plenum.site.BuildingModel;
import io.plenum.site.Equipment;
import io.plenum.site.Site;
import io.plenum.site.SiteModels;
import io.plenum.site.role.PointMeaning;
import io.plenum.trend.read.HourReader;
import io.plenum.trend.read.HourRow;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/**
 * What made a peak: sub-meters, and for electricity equipment with a power of its own, that took more in the hour of the peak than on nine
 * in ten days of the eight weeks before at that hour, working days and others apart. May throw Spring's {@code DataAccessException}.
 */
@Component
class PeakCauses {

    /** Days with that hour without which nothing is typical. */
    private static final int LEAST_DAYS = 5;

    /** Share of the largest below which nobody looks. */
    private static final double SEEN = 0.02;

    private static final int MOST = 12;
    private static final double ENOUGH = 0.5 * 3600;

    private final EnergyMeters meters;
    private final SiteModels models;
    private final HourReader reader;

    PeakCauses(EnergyMeters meters, SiteModels models, HourReader reader) {
        this.meters = meters;
        this.models = models;
        this.reader = reader;
    }

    /** @param looked how many could be compared */
    record FoundCauses(List<PeakCause> causes, int looked) {}

    /** Something with a power, hour by hour. */
    private record Load(String key, String name, boolean meter, Map<Instant, Double> powers) {}

    FoundCauses of(Site site, EnergyKind kind, Instant peak, WorkingWeek week) {
        Instant hour = peak.truncatedTo(ChronoUnit.HOURS);
        List<Load> loads = new ArrayList<>(meters(site, kind, hour));
        if (kind == EnergyKind.ELECTRICITY) {
            loads.addAll(equipment(site, hour));
        }
        List<PeakCause> compared =
                loads.stream().flatMap(load -> compared(load, hour, week)).toList();
        List<PeakCause> above = compared.stream()
                .filter(one -> one.power() > one.high())
                .sorted(Comparator.comparing(PeakCause::above).reversed())
                .limit(MOST)
                .toList();
        return new FoundCauses(
                above.stream()
                        .filter(one -> one.above() >= SEEN * above.getFirst().above())
                        .toList(),
                compared.size());
    }

    private static Stream<PeakCause> compared(Load load, Instant hour, WorkingWeek week) {
        Double power = load.powers().get(hour);
        HourProfile profile = new HourProfile(week, HourProfile.works(week, hour));
        load.powers().forEach((time, one) -> {
            if (time.isBefore(hour)) {
                profile.add(time, one);
            }
        });
        double[] usual = profile.powers(week.hourOfWeek(hour) % 24);
        return power == null || usual.length < LEAST_DAYS
                ? Stream.of()
                : Stream.of(new PeakCause(
                        load.key(),
                        load.name(),
                        load.meter(),
                        power,
                        Quantiles.of(usual, 0.5),
                        Quantiles.of(usual, HourProfile.HIGH),
                        usual.length));
    }

    /** Meters behind the mains; what is estimated proves nothing. */
    private List<Load> meters(Site site, EnergyKind kind, Instant hour) {
        List<Meter> behind = meters.tree(site).all().stream()
                .filter(meter ->
                        meter.kind() == kind && meter.role() == Meter.Role.CONSUMPTION && meter.parent() != null)
                .toList();
        Instant end = hour.plus(1, ChronoUnit.HOURS);
        Map<String, EnergySeries> read =
                meters.hours(site, behind.stream().map(Meter::key).toList(), hour.minus(LoadAnalyses.BEFORE), end);
        List<Load> loads = new ArrayList<>();
        for (Meter meter : behind) {
            EnergySeries hours = read.get(meter.key());
            if (hours != null) {
                Map<Instant, Double> powers = new HashMap<>();
                for (int i = 0; i < hours.size(); i++) {
                    double power = LoadAnalyses.measured(hours, i, end);
                    if (Double.isFinite(power)) {
                        powers.put(hours.starts()[i], power);
                    }
                }
                loads.add(new Load(meter.key(), meter.name(), true, powers));
            }
        }
        return loads;
    }

    /** The largest in that hour, so that only few histories are read. */
    private List<Load> equipment(Site site, Instant hour) {
        BuildingModel building = models.current().of(site);
        Set<String> metered = new HashSet<>();
        meters.tree(site).all().forEach(meter -> metered.add(meter.key()));
        Map<PointId, Equipment> owners = new HashMap<>();
        Map<PointId, Point> points = new HashMap<>();
        for (Equipment one : building.equipment()) {
            if (!metered.contains(one.key())) {
                building.pointsOf(one.key()).stream()
                        .filter(PointMeaning::measuresPower)
                        .forEach(point -> {
                            owners.put(point.id(), one);
                            points.put(point.id(), point);
                        });
            }
        }
        Instant end = hour.plus(1, ChronoUnit.HOURS);
        Map<PointId, Map<Instant, Double>> now = powers(points, points.keySet(), hour, end);
        double most = now.values().stream()
                .flatMap(powers -> powers.values().stream())
                .mapToDouble(Double::doubleValue)
                .max()
                .orElse(0);
        List<PointId> largest = now.entrySet().stream()
                .filter(one -> one.getValue().getOrDefault(hour, 0.0) > SEEN * most)
                .sorted(Comparator.comparing(one -> -one.getValue().getOrDefault(hour, 0.0)))
                .limit(MOST)
                .map(Map.Entry::getKey)
                .toList();
        return powers(points, largest, hour.minus(LoadAnalyses.BEFORE), end).entrySet().stream()
                .map(one -> {
                    Equipment owner = Objects.requireNonNull(owners.get(one.getKey()));
                    Point point = Objects.requireNonNull(points.get(one.getKey()));
                    return new Load(owner.key(), point.name(), false, one.getValue());
                })
                .toList();
    }

    private Map<PointId, Map<Instant, Double>> powers(
            Map<PointId, Point> points, Collection<PointId> wanted, Instant from, Instant to) {
        Map<PointId, Map<Instant, Double>> powers = new HashMap<>();
        for (HourRow row : reader.hours(wanted, from, to)) {
            Point point = points.get(row.point());
            if (point != null && row.covered() >= ENOUGH) {
                double kilowatts = AnalysisUnits.to(point.unit(), Unit.KILOWATT).factor() * row.weighted();
                powers.computeIfAbsent(row.point(), key -> new HashMap<>()).put(row.hour(), kilowatts);
            }
        }
        return powers;
    }
}
