package io.plenum.energy.hours;

import io.plenum.energy.EnergyKind;
import io.plenum.energy.EnergyMeters;
import io.plenum.energy.EnergySeries;
import io.plenum.energy.Meter;
import io.plenum.energy.MeterTree;
import io.plenum.energy.OutdoorTemperatures;
import io.plenum.site.Site;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.YearMonth;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.springframework.stereotype.Component;

/**
 * The hours of main meters and the weather, month by month. Months that are over are kept: two years of hours are too many to read for each
 * page. They are read anew after an hour at most ({@link MonthJob}), since gaps may have been repaired. May throw Spring's {@code
 * DataAccessException}.
 */
@Component
class MonthHours {

    /** Within this the last samples of a month may still be on their way. */
    private static final Duration SETTLED = Duration.ofHours(3);

    private static final Duration LIFE = Duration.ofHours(2);
    private static final int MOST = 1000;

    private final EnergyMeters meters;
    private final OutdoorTemperatures outdoor;
    private final Clock clock;
    private final Map<Key, Block> kept = new ConcurrentHashMap<>();

    private record Key(String site, YearMonth month) {}

    /**
     * A month, or what there is of the present one.
     *
     * @param hours by the key of the meter
     */
    record Block(MeterTree tree, Instant read, Map<String, EnergySeries> hours, double[] celsius) {}

    MonthHours(EnergyMeters meters, OutdoorTemperatures outdoor, Clock clock) {
        this.meters = meters;
        this.outdoor = outdoor;
        this.clock = clock;
    }

    static Instant begin(Site site, YearMonth month) {
        return month.atDay(1).atStartOfDay(site.zone()).toInstant().truncatedTo(ChronoUnit.HOURS);
    }

    /** Mains and what is made beside them. */
    static List<Meter> wanted(MeterTree tree) {
        List<Meter> wanted = new ArrayList<>();
        for (EnergyKind kind : EnergyKind.values()) {
            if (!tree.mains(kind).isEmpty()) {
                wanted.addAll(tree.mains(kind));
                wanted.addAll(tree.generation(kind));
            }
        }
        return wanted;
    }

    /** @param fresh whether it is read in any case */
    Block of(Site site, YearMonth month, boolean fresh) {
        MeterTree tree = meters.tree(site);
        Instant now = clock.instant();
        Key key = new Key(site.key(), month);
        Block known = kept.get(key);
        if (!fresh
                && known != null
                && known.tree() == tree
                && known.read().plus(LIFE).isAfter(now)) {
            return known;
        }
        Instant from = begin(site, month);
        Instant end = begin(site, month.plusMonths(1));
        Instant to = end.isBefore(now) ? end : now.plusSeconds(3599).truncatedTo(ChronoUnit.HOURS);
        List<String> keys = wanted(tree).stream().map(Meter::key).toList();
        Block block = new Block(tree, now, meters.hours(site, keys, from, to), outdoor.hours(site, from, to));
        if (end.plus(SETTLED).isBefore(now)) {
            if (kept.size() >= MOST) {
                kept.clear();
            }
            kept.put(key, block);
        }
        return block;
    }
}
