package io.plenum.energy.hours;

import io.plenum.energy.EnergyKind;
import io.plenum.energy.EnergyMeters;
import io.plenum.energy.Meter;
import io.plenum.site.Site;
import io.plenum.site.SiteModels;
import java.time.Clock;
import java.time.YearMonth;
import java.util.concurrent.TimeUnit;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/** Reads the months of the last two years anew, so that pages find them, and find them as they are after repairs and imports. */
@Component
class MonthJob {

    private static final int MONTHS = 25;

    private final MonthHours months;
    private final MonthlyPeaks peaks;
    private final EnergyMeters meters;
    private final SiteModels models;
    private final Clock clock;

    MonthJob(MonthHours months, MonthlyPeaks peaks, EnergyMeters meters, SiteModels models, Clock clock) {
        this.months = months;
        this.peaks = peaks;
        this.meters = meters;
        this.models = models;
        this.clock = clock;
    }

    @Scheduled(fixedDelay = 60, initialDelay = 2, timeUnit = TimeUnit.MINUTES)
    void readMonths() {
        for (Site site : models.current().sites()) {
            if (!meters.tree(site).all().isEmpty()) {
                read(site);
            }
        }
    }

    private void read(Site site) {
        YearMonth present = YearMonth.from(clock.instant().atZone(site.zone()));
        for (int month = 1; month <= MONTHS; month++) {
            YearMonth before = present.minusMonths(month);
            months.of(site, before, true);
            for (Meter main : meters.tree(site).mains(EnergyKind.ELECTRICITY)) {
                peaks.refresh(site, main, before);
            }
        }
    }
}
