package io.plenum.energy.outlook;

import io.plenum.energy.EnergyKind;
import io.plenum.energy.EnergyMeters;
import io.plenum.energy.EnergyQuality;
import io.plenum.energy.EnergySeries;
import io.plenum.energy.Meter;
import io.plenum.energy.MeterTree;
import io.plenum.energy.model.Episode;
import io.plenum.energy.model.Hours;
import io.plenum.energy.model.WorkingWeek;
import io.plenum.energy.tariff.Tariffs;
import io.plenum.energy.weather.Outdoor;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;

/**
 * Electricity that the building uses, from the grid and from its own roof together, against what is expected of the hour of the week
 * and the outdoor temperature. The baseline is learnt once a day from the year before, and never from the day itself. Every call may
 * throw Spring's {@code DataAccessException} while the database is away.
 */
@Service
public class Outlook {

    /** With less than this a week is no more than an anecdote. */
    public static final int LEAST_DAYS = 10;

    private static final Duration REACH = Duration.ofDays(365);

    private final EnergyMeters meters;
    private final Outdoor outdoor;
    private final Tariffs tariffs;
    private final Clock clock;
    private volatile @Nullable Kept kept;

    private record Kept(
            LocalDate day,
            Instant made,
            MeterTree tree,
            Hours history,
            @Nullable Expectation expectation) {}

    Outlook(EnergyMeters meters, Outdoor outdoor, Tariffs tariffs, Clock clock) {
        this.meters = meters;
        this.outdoor = outdoor;
        this.tariffs = tariffs;
        this.clock = clock;
    }

    /** What the present day is held against; null while there is too little history. */
    public @Nullable Expectation expectation() {
        return kept().expectation();
    }

    /** Days of hours with a temperature that there are. */
    public int days() {
        return kept().history().measured() / 24;
    }

    private Kept kept() {
        Kept now = kept;
        LocalDate today = LocalDate.ofInstant(clock.instant(), tariffs.zone());
        if (now == null
                || !now.day().equals(today)
                || now.tree() != meters.tree()
                || (now.expectation() == null
                        && now.made().isBefore(clock.instant().minusSeconds(60)))) {
            now = learn(today);
            kept = now;
        }
        return now;
    }

    private Kept learn(LocalDate today) {
        ZoneId zone = tariffs.zone();
        Instant end = today.atStartOfDay(zone).toInstant().truncatedTo(ChronoUnit.HOURS);
        Hours history = trimmed(hours(end.minus(REACH), end));
        Expectation learnt =
                history.measured() < 24 * LEAST_DAYS ? null : Expectation.of(history, WorkingWeek.of(zone));
        return new Kept(today, clock.instant(), meters.tree(), history, learnt);
    }

    /** From the first measured hour on. */
    private static Hours trimmed(Hours all) {
        int first = 0;
        while (first < all.length() && !all.measured(first)) {
            first++;
        }
        return new Hours(
                all.time(first),
                Arrays.copyOfRange(all.energy(), first, all.length()),
                Arrays.copyOfRange(all.temperature(), first, all.length()));
    }

    /** Measured hours, kWh, with the outdoor temperature; estimates are left out. Only whole hours that are over. */
    public Hours hours(Instant from, Instant to) {
        Instant start = from.truncatedTo(ChronoUnit.HOURS);
        Instant now = clock.instant();
        Instant over = (to.isBefore(now) ? to : now).truncatedTo(ChronoUnit.HOURS);
        Instant end = over.isBefore(start) ? start : over;
        return new Hours(start, used(start, end), outdoor.hours(start, end));
    }

    private double[] used(Instant from, Instant to) {
        EnergySeries series = consumption(from, to);
        double[] used = series.amounts().clone();
        for (int i = 0; i < used.length; i++) {
            used[i] = series.qualities()[i] == EnergyQuality.MEASURED ? used[i] : Double.NaN;
        }
        return used;
    }

    /** From the grid and from the roof together, kWh; estimates too. */
    private EnergySeries consumption(Instant from, Instant to) {
        MeterTree tree = meters.tree();
        List<String> keys = new ArrayList<>();
        Meter main = tree.main(EnergyKind.ELECTRICITY);
        if (main != null) {
            keys.add(main.key());
            tree.generation(EnergyKind.ELECTRICITY).forEach(one -> keys.add(one.key()));
        }
        int count = (int) Duration.between(from, to).toHours();
        Instant[] starts = new Instant[count + 1];
        Arrays.setAll(starts, i -> from.plusSeconds(3600L * i));
        double[] sum = new double[count];
        Arrays.fill(sum, keys.isEmpty() ? Double.NaN : 0);
        EnergyQuality[] qualities = new EnergyQuality[count];
        Arrays.fill(qualities, keys.isEmpty() ? EnergyQuality.MISSING : EnergyQuality.MEASURED);
        for (EnergySeries series : meters.hours(keys, from, to).values()) {
            for (int i = 0; i < count; i++) {
                sum[i] += series.amounts()[i];
                qualities[i] = qualities[i].worse(series.qualities()[i]);
            }
        }
        return new EnergySeries(starts, sum, qualities);
    }

    /** Hours in a row in which the building used more or less than the baseline explains, latest first. */
    public List<Episode> anomalies(Instant from, Instant to) {
        Expectation expectation = expectation();
        if (expectation == null) {
            return List.of();
        }
        Hours hours = hours(from, to);
        return Episode.of(hours, expectation.towt().expected(hours), expectation.width())
                .reversed();
    }

    /**
     * Hours of a day against what is expected of them.
     *
     * @param used kWh, estimates too
     * @param expected kWh; NaN where the temperature is not known, or nothing can be expected yet
     */
    public record Day(EnergySeries used, double[] expected) {

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
            return used.qualities()[hour] == EnergyQuality.MEASURED && !Double.isNaN(expected[hour]);
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
    public Day today() {
        ZoneId zone = tariffs.zone();
        Instant now = clock.instant();
        Instant from = LocalDate.ofInstant(now, zone).atStartOfDay(zone).toInstant();
        Instant to = now.truncatedTo(ChronoUnit.HOURS);
        EnergySeries used = consumption(from, to);
        Expectation expectation = expectation();
        double[] expected = new double[used.size()];
        Arrays.fill(expected, Double.NaN);
        return new Day(
                used,
                expectation == null
                        ? expected
                        : expectation.towt().expected(new Hours(from, used.amounts(), outdoor.hours(from, to))));
    }

    /** How days depend on degree days and on whether people work; null where there are too few days. */
    public @Nullable Indicator indicator() {
        Hours history = kept().history();
        return Indicator.of(history, tariffs.zone());
    }
}
