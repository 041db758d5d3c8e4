package io.plenum.energy.benchmark;

import io.plenum.access.CurrentUser;
import io.plenum.audit.Audit;
import io.plenum.energy.EnergyKind;
import io.plenum.energy.benchmark.EnergyIntensity.KindIntensity;
import io.plenum.energy.hours.DataShare;
import io.plenum.energy.hours.KindHours;
import io.plenum.energy.hours.KindHoursReader;
import io.plenum.site.Site;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Energy for each square metre beside its band. Every call may throw Spring's {@code DataAccessException} while the database is away. */
@Service
public class Intensities {

    private final KindHoursReader reader;
    private final OwnBands own;
    private final JdbcClient jdbc;
    private final Audit audit;
    private final CurrentUser user;
    private final Clock clock;

    Intensities(KindHoursReader reader, OwnBands own, JdbcClient jdbc, Audit audit, CurrentUser user, Clock clock) {
        this.reader = reader;
        this.own = own;
        this.jdbc = jdbc;
        this.audit = audit;
        this.user = user;
        this.clock = clock;
    }

    /** Of the twelve whole months before a local date, or before the present month where that is earlier. */
    public EnergyIntensity of(Site site, LocalDate before) {
        YearMonth present = YearMonth.from(clock.instant().atZone(site.zone()));
        YearMonth end = YearMonth.from(before).isBefore(present) ? YearMonth.from(before) : present;
        YearMonth first = end.minusYears(1);
        BuildingUse use = use(site);
        Map<EnergyKind, KindHours> read = reader.read(site, begin(site, first), begin(site, end));
        KindHours delivered = read.get(EnergyKind.HEAT);
        boolean bought = delivered != null && delivered.bought();
        List<KindIntensity> kinds = new ArrayList<>();
        add(kinds, site, read.get(EnergyKind.ELECTRICITY), band(site, use, EnergyKind.ELECTRICITY));
        add(kinds, site, bought ? delivered : read.get(EnergyKind.GAS), band(site, use, EnergyKind.HEAT));
        return new EnergyIntensity(first, end.minusMonths(1), site.areaSquareMetres(), use, kinds);
    }

    private static Instant begin(Site site, YearMonth month) {
        return month.atDay(1).atStartOfDay(site.zone()).toInstant();
    }

    /** What somebody has set for the site comes before the band of its use. */
    private @Nullable BenchmarkBand band(Site site, @Nullable BuildingUse use, EnergyKind kind) {
        BenchmarkBand set = own.of(site, kind);
        return set != null || use == null ? set : BenchmarkBands.of(use, kind);
    }

    /** What the building used: its own generation counts as well. */
    private static void add(
            List<KindIntensity> kinds, Site site, @Nullable KindHours hours, @Nullable BenchmarkBand band) {
        if (hours != null) {
            DataShare share = hours.share(0, hours.length());
            double made = hours.made(0, hours.length());
            double amount = hours.amount(0, hours.length()) + (Double.isNaN(made) ? 0 : made);
            boolean known = share.isComparable() && site.areaSquareMetres() > 0;
            kinds.add(new KindIntensity(
                    hours.kind(), amount, known ? amount / site.areaSquareMetres() : Double.NaN, share, band));
        }
    }

    /** Null where nobody has chosen it. */
    public @Nullable BuildingUse use(Site site) {
        return jdbc.sql("SELECT use FROM energy_building_use WHERE site = ?")
                .param(site.key())
                .query((row, number) -> BuildingUse.valueOf(row.getString(1)))
                .optional()
                .orElse(null);
    }

    /** Chooses with which buildings a site is compared. */
    @Transactional
    public void choose(Site site, BuildingUse use) {
        BuildingUse before = use(site);
        jdbc.sql("""
            INSERT INTO energy_building_use (site, use, changed, changed_by) VALUES (?, ?, ?, ?)
            ON CONFLICT (site) DO UPDATE SET use = excluded.use, changed = excluded.changed,
                changed_by = excluded.changed_by""")
                .params(site.key(), use.name(), clock.instant().atOffset(ZoneOffset.UTC), user.name())
                .update();
        audit.changed("building use changed", "building-use", site.key(), before, use);
    }
}
