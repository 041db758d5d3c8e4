package io.plenum.energy.meter;

import io.plenum.energy.EnergyMeters;
import io.plenum.energy.EnergySeries;
import io.plenum.energy.EnergySettings;
import io.plenum.energy.Meter;
import io.plenum.energy.MeterCheck;
import io.plenum.energy.MeterTree;
import io.plenum.point.Point;
import io.plenum.point.PointId;
import io.plenum.site.BuildingModel;
import io.plenum.site.Site;
import io.plenum.site.SiteModel;
import io.plenum.site.SiteModels;
import io.plenum.trend.read.HourReader;
import io.plenum.trend.read.HourRow;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.stereotype.Service;

/** What the meters counted, from the rollups of hours. */
@Service
class StoredMeters implements EnergyMeters {

    /** Readings so long before and after a period tell what stood in a register at its ends. */
    private static final Duration AROUND = Duration.ofDays(2);

    private static final MeterTree NONE = new MeterTree(List.of());

    private final SiteModels models;
    private final HourReader reader;
    private final EnergySettings settings;
    private final Clock clock;
    private volatile Known known;

    private record Known(SiteModel model, Map<Site, MeterTree> trees) {

        static Known of(SiteModel model) {
            return new Known(
                    model, model.buildings().stream().collect(Collectors.toMap(BuildingModel::site, MeterSearch::of)));
        }
    }

    StoredMeters(SiteModels models, HourReader reader, EnergySettings settings, Clock clock) {
        this.models = models;
        this.reader = reader;
        this.settings = settings;
        this.clock = clock;
        known = Known.of(models.current());
    }

    @Override
    public MeterTree tree(Site site) {
        SiteModel model = models.current();
        Known now = known;
        if (now.model() != model) {
            now = Known.of(model);
            known = now;
        }
        return now.trees().getOrDefault(site, NONE);
    }

    @Override
    public Map<String, EnergySeries> hours(Site site, Collection<String> meters, Instant from, Instant to) {
        Instant start = from.truncatedTo(ChronoUnit.HOURS);
        int count = (int) Math.max(0, Math.ceilDiv(Duration.between(start, to).toMillis(), HourlyRegister.HOUR));
        MeterTree tree = tree(site);
        List<Meter> wanted = meters.stream()
                .map(tree::meter)
                .filter(Objects::nonNull)
                .map(Objects::requireNonNull)
                .toList();
        Reading reading = new Reading(tree, from.minus(AROUND), to.plus(AROUND));
        HourlyMeters hourly = hourly(reading, start, count, wanted);
        List<Meter> suspects = wanted.stream()
                .flatMap(meter -> HourlyMeters.sources(tree, meter))
                .distinct()
                .filter(meter -> Standstill.isSuspect(hourly.counted(meter)))
                .toList();
        suspects.forEach(meter -> reading.add(HourlyMeters.witnesses(tree, meter)));
        return hourly.of(wanted);
    }

    private HourlyMeters hourly(Reading reading, Instant start, int count, List<Meter> wanted) {
        reading.add(wanted.stream()
                .flatMap(meter -> HourlyMeters.sources(reading.tree, meter))
                .map(StoredMeters::point));
        return new HourlyMeters(reading.tree, reading.rows, start, count, settings.gasEnergy(), clock.instant());
    }

    /** The rows of points, each read once. */
    private final class Reading {

        private final MeterTree tree;
        private final Instant from;
        private final Instant to;
        private final Map<PointId, List<HourRow>> rows = new HashMap<>();

        Reading(MeterTree tree, Instant from, Instant to) {
            this.tree = tree;
            this.from = from;
            this.to = to;
        }

        void add(Stream<Point> points) {
            List<PointId> missing = points.map(Point::id)
                    .distinct()
                    .filter(point -> !rows.containsKey(point))
                    .toList();
            missing.forEach(point -> rows.put(point, new ArrayList<>()));
            reader.hours(missing, from, to).forEach(row -> Objects.requireNonNull(rows.get(row.point()))
                    .add(row));
        }
    }

    private static Point point(Meter meter) {
        Point register = meter.register();
        return register == null ? Objects.requireNonNull(meter.power()) : register;
    }

    @Override
    public Map<String, EnergySeries> days(Site site, Collection<String> meters, Instant from, Instant to) {
        ZoneId zone = site.zone();
        Instant first = LocalDate.ofInstant(from, zone).atStartOfDay(zone).toInstant();
        Map<String, EnergySeries> days = new LinkedHashMap<>();
        hours(site, meters, first, to).forEach((key, hours) -> days.put(key, SeriesSums.days(hours, zone)));
        return days;
    }

    @Override
    public List<MeterCheck> checks(Site site, Instant from, Instant to) {
        MeterTree tree = tree(site);
        Instant start = from.truncatedTo(ChronoUnit.HOURS);
        Map<PointId, List<HourRow>> read = reader
                .hours(
                        tree.all().stream()
                                .flatMap(meter -> Stream.of(meter.register(), meter.power()))
                                .filter(Objects::nonNull)
                                .map(Point::id)
                                .toList(),
                        start,
                        to)
                .stream()
                .collect(Collectors.groupingBy(HourRow::point));
        int count = (int) Math.max(0, Duration.between(start, to).toHours());
        HourlyMeters hourly = new HourlyMeters(tree, read, start, count, settings.gasEnergy(), clock.instant());
        return new MeterChecks(tree, hourly).of();
    }
}
