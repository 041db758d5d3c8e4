package io.plenum.energy.hours;

import io.plenum.energy.EnergyKind;
import io.plenum.energy.EnergyMeters;
import io.plenum.energy.EnergySeries;
import io.plenum.energy.MeterTree;
import io.plenum.site.Site;
import java.time.Instant;
import java.time.YearMonth;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Reads what came into a building, from the rollups of hours. May throw Spring's {@code DataAccessException}. */
@Component
public class KindHoursReader {

    private final EnergyMeters meters;
    private final MonthHours months;

    KindHoursReader(EnergyMeters meters, MonthHours months) {
        this.meters = meters;
        this.months = months;
    }

    /**
     * Every kind that has a main meter.
     *
     * @param to the hour that has begun is the last one
     */
    public Map<EnergyKind, KindHours> read(Site site, Instant from, Instant to) {
        MeterTree tree = meters.tree(site);
        Map<EnergyKind, KindHours> read = new LinkedHashMap<>();
        if (!from.isBefore(to) || MonthHours.wanted(tree).isEmpty()) {
            return read;
        }
        HourRange range = HourRange.of(from, to);
        for (YearMonth month = YearMonth.from(from.atZone(site.zone()));
                MonthHours.begin(site, month).isBefore(range.end());
                month = month.plusMonths(1)) {
            range.add(MonthHours.begin(site, month), months.of(site, month, false));
        }
        for (EnergyKind kind : EnergyKind.values()) {
            if (!tree.mains(kind).isEmpty()) {
                read.put(kind, range.kind(tree, kind));
            }
        }
        return read;
    }

    /** What came in through all mains of a kind, hour by hour; null where it has none. */
    public @Nullable EnergySeries sum(Site site, EnergyKind kind, Instant from, Instant to) {
        KindHours hours = read(site, from, to).get(kind);
        return hours == null ? null : hours.sum();
    }
}
