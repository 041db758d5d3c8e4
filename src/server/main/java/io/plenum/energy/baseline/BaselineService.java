package io.plenum.energy.baseline;

import io.plenum.energy.ClosedDays;
import io.plenum.energy.EnergyMeters;
import io.plenum.energy.EnergyQuality;
import io.plenum.energy.EnergySeries;
import io.plenum.energy.MeterTree;
import io.plenum.energy.model.AnomalyPeriod;
import io.plenum.energy.model.MeterHours;
import io.plenum.energy.model.WorkingWeek;
import io.plenum.energy.weather.Outdoor;
import io.plenum.site.Site;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;

/**
 * Electricity that a building uses, from the grid and from its own roof together, against what is expected of the hour of the week
 * and the outdoor temperature. The baseline is learnt once a day from the year before, while hours of it are missing every ten minutes,
 * and never from the day itself. Every call may throw Spring's {@code DataAccessException} while the database is away.
 */
@Service
public class BaselineService {

    /** With less than this a week is no more than an anecdote. */
    public static final int LEAST_DAYS = 10;

    private static final Duration UNKNOWN = Duration.ofMinutes(1);
    private static final Duration HOLES = Duration.ofMinutes(10);

    private final EnergyMeters meters;
    private final Consumption consumption;
    private final Outdoor outdoor;
    private final ClosedDays closed;
    private final Clock clock;
    private final Map<String, LearntBaseline> kept = new ConcurrentHashMap<>();

    private record LearntBaseline(
            LocalDate day,
            WorkingWeek week,
            Instant made,
            MeterTree tree,
            MeterHours history,
            @Nullable ElectricityBaseline expectation) {}

    BaselineService(EnergyMeters meters, Consumption consumption, Outdoor outdoor, ClosedDays closed, Clock clock) {
        this.meters = meters;
        this.consumption = consumption;
        this.outdoor = outdoor;
        this.closed = closed;
        this.clock = clock;
    }

    /** What the present day is held against; null while there is too little history. */
    public @Nullable ElectricityBaseline expectation(Site site) {
        return kept(site).expectation();
    }

    /** Days of hours with a temperature that there are. */
    public int days(Site site) {
        return kept(site).history().measured() / 24;
    }

    private LearntBaseline kept(Site site) {
        LearntBaseline now = kept.get(site.key());
        LocalDate today = LocalDate.ofInstant(clock.instant(), site.zone());
        if (now == null
                || !now.day().equals(today)
                || !now.week().equals(week(site))
                || now.tree() != meters.tree(site)
                || isOld(now)) {
            now = learn(site, today);
            kept.put(site.key(), now);
        }
        return now;
    }

    /** While there are holes the history may still be coming in, as it does for minutes after an import. */
    private boolean isOld(LearntBaseline kept) {
        boolean holes = kept.history().measured() < kept.history().length();
        Duration until = kept.expectation() == null ? UNKNOWN : HOLES;
        return (holes || kept.expectation() == null)
                && kept.made().isBefore(clock.instant().minus(until));
    }

    private WorkingWeek week(Site site) {
        return new WorkingWeek(site.zone(), closed.days(site));
    }

    private LearntBaseline learn(Site site, LocalDate today) {
        WorkingWeek week = week(site);
        Instant end = today.atStartOfDay(site.zone()).toInstant().truncatedTo(ChronoUnit.HOURS);
        MeterHours all = consumption.history(site, end);
        MeterHours history = all.since(all::measured);
        ElectricityBaseline learnt =
                history.measured() < 24 * LEAST_DAYS ? null : ElectricityBaseline.of(history, week);
        return new LearntBaseline(today, week, clock.instant(), meters.tree(site), history, learnt);
    }

    /** Hours in a row in which the building used more or less than the baseline explains, latest first. */
    public List<AnomalyPeriod> anomalies(Site site, Instant from, Instant to) {
        ElectricityBaseline expectation = expectation(site);
        if (expectation == null) {
            return List.of();
        }
        MeterHours hours = consumption.hours(site, from, to);
        return AnomalyPeriod.of(hours, expectation.expectedWhereSeen(hours), expectation.width())
                .reversed();
    }

    /**
     * Hours of a day against what is expected of them.
     *
     * @param used kWh, estimates too
     * @param expected kWh; NaN where the temperature is not known, or nothing can be expected yet
     * @param unseen for each hour whether it was colder or warmer than anything that the expectation was learnt from: it proves nothing
     */
    public record Day(EnergySeries used, double[] expected, boolean[] unseen) {

        /** Hours with weather that the history does not know. */
        public int beyond() {
            return (int) IntStream.range(0, unseen.length)
                    .filter(hour -> unseen[hour])
                    .count();
        }

        /** kWh used in the hours that are compared. */
        public double usedSum() {
            return sum(used.amounts());
        }

        /** kWh expected in the same hours. */
        public double expectedSum() {
            return sum(expected);
        }

        /** Hours that were measured and of which something is expected. */
        public int compared() {
            return (int)
                    IntStream.range(0, expected.length).filter(this::isCompared).count();
        }

        private boolean isCompared(int hour) {
            return used.qualities()[hour] == EnergyQuality.MEASURED && !Double.isNaN(expected[hour]) && !unseen[hour];
        }

        private double sum(double[] values) {
            double sum = 0;
            for (int i = 0; i < expected.length; i++) {
                sum += isCompared(i) ? values[i] : 0;
            }
            return sum;
        }
    }

    /** Today's hours that are over. */
    public Day today(Site site) {
        ZoneId zone = site.zone();
        Instant now = clock.instant();
        Instant from = LocalDate.ofInstant(now, zone).atStartOfDay(zone).toInstant();
        Instant to = now.truncatedTo(ChronoUnit.HOURS);
        EnergySeries used = consumption.of(site, from, to);
        ElectricityBaseline expectation = expectation(site);
        double[] nothing = new double[used.size()];
        Arrays.fill(nothing, Double.NaN);
        if (expectation == null) {
            return new Day(used, nothing, new boolean[used.size()]);
        }
        MeterHours hours = new MeterHours(from, used.amounts(), outdoor.hours(site, from, to));
        return new Day(used, expectation.towt().expected(hours), expectation.unseen(hours));
    }

    /** How days depend on degree days and on whether people work; null where there are too few days. */
    public @Nullable DailyIndicator indicator(Site site) {
        LearntBaseline now = kept(site);
        return DailyIndicator.of(now.history(), now.week());
    }
}
