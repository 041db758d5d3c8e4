package io.plenum.energy.baseline;

import io.plenum.energy.EnergyKind;
import io.plenum.energy.EnergyMeters;
import io.plenum.energy.EnergyQuality;
import io.plenum.energy.EnergySeries;
import io.plenum.energy.MeterTree;
import io.plenum.energy.OutdoorTemperatures;
import io.plenum.energy.model.MeterHours;
import io.plenum.site.Site;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.springframework.stereotype.Component;

/**
 * Electricity that a building uses, from the grid and from its own roof together. Every call may throw Spring's {@code
 * DataAccessException} while the database is away.
 */
@Component
public class Consumption {

    private static final Duration REACH = Duration.ofDays(365);

    private final EnergyMeters meters;
    private final OutdoorTemperatures outdoor;
    private final Clock clock;

    public Consumption(EnergyMeters meters, OutdoorTemperatures outdoor, Clock clock) {
        this.meters = meters;
        this.outdoor = outdoor;
        this.clock = clock;
    }

    /** The year before a whole hour, from the first hour on in which electricity was measured. */
    public MeterHours history(Site site, Instant end) {
        MeterHours all = hours(site, end.minus(REACH), end);
        return all.since(hour -> Double.isFinite(all.energy()[hour]));
    }

    /** Measured hours, kWh, with the outdoor temperature; estimates are left out. Only whole hours that are over. */
    public MeterHours hours(Site site, Instant from, Instant to) {
        Instant start = from.truncatedTo(ChronoUnit.HOURS);
        Instant now = clock.instant();
        Instant over = (to.isBefore(now) ? to : now).truncatedTo(ChronoUnit.HOURS);
        Instant end = over.isBefore(start) ? start : over;
        EnergySeries series = of(site, start, end);
        double[] used = series.amounts().clone();
        for (int i = 0; i < used.length; i++) {
            used[i] = series.qualities()[i] == EnergyQuality.MEASURED ? used[i] : Double.NaN;
        }
        return new MeterHours(start, used, outdoor.hours(site, start, end));
    }

    /** Whole hours, kWh; estimates too. */
    EnergySeries of(Site site, Instant from, Instant to) {
        List<String> keys = keys(site);
        int count = (int) Duration.between(from, to).toHours();
        Instant[] starts = new Instant[count + 1];
        Arrays.setAll(starts, i -> from.plusSeconds(3600L * i));
        double[] sum = new double[count];
        Arrays.fill(sum, keys.isEmpty() ? Double.NaN : 0);
        EnergyQuality[] qualities = new EnergyQuality[count];
        Arrays.fill(qualities, keys.isEmpty() ? EnergyQuality.MISSING : EnergyQuality.MEASURED);
        for (EnergySeries series : meters.hours(site, keys, from, to).values()) {
            for (int i = 0; i < count; i++) {
                sum[i] += series.amounts()[i];
                qualities[i] = qualities[i].worse(series.qualities()[i]);
            }
        }
        return new EnergySeries(starts, sum, qualities);
    }

    /** All feeds, and what is made behind them. */
    private List<String> keys(Site site) {
        MeterTree tree = meters.tree(site);
        List<String> keys = new ArrayList<>();
        tree.mains(EnergyKind.ELECTRICITY).forEach(one -> keys.add(one.key()));
        if (!keys.isEmpty()) {
            tree.generation(EnergyKind.ELECTRICITY).forEach(one -> keys.add(one.key()));
        }
        return keys;
    }
}
