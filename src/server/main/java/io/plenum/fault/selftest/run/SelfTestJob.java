package io.plenum.fault.selftest.run;

import io.plenum.fault.FaultSettings;
import io.plenum.fault.monitor.MonitoredEquipment;
import io.plenum.fault.monitor.MonitoredEquipmentSearch;
import io.plenum.fault.monitor.PointGrids;
import io.plenum.fault.selftest.SelfTestResult;
import io.plenum.fault.selftest.SelfTests;
import io.plenum.fault.selftest.UnitSelfTest;
import io.plenum.fault.selftest.laid.TestedFault;
import io.plenum.job.Preparation;
import io.plenum.site.BuildingModel;
import io.plenum.site.SiteModels;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZonedDateTime;
import java.util.List;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.DataAccessException;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import org.springframework.transaction.TransactionException;

/**
 * Tests fault detection at night, unit by unit and the latest days first, for some minutes at a time. Each unit's day is stored as a
 * whole, so a restart goes on with the next. A site at which nothing was tested yet does not wait for the night.
 */
@Component
class SelfTestJob {

    private static final Logger LOG = LoggerFactory.getLogger(SelfTestJob.class);
    /** Days at which faults begin, back from the latest that is over. */
    private static final int DAYS_BACK = 7;

    private static final int NIGHT_BEGINS = 1;
    private static final int NIGHT_ENDS = 6;
    private static final Duration TURN = Duration.ofMinutes(10);
    /** Without a night; it is daytime, and people want the server. */
    private static final Duration FIRST = Duration.ofMinutes(2);

    private final SiteModels models;
    private final PointGrids grids;
    private final SelfTestStore store;
    private final FaultSettings settings;
    private final Preparation preparation;
    private final Clock clock;

    SelfTestJob(
            SiteModels models,
            PointGrids grids,
            SelfTestStore store,
            FaultSettings settings,
            Preparation preparation,
            Clock clock) {
        this.models = models;
        this.grids = grids;
        this.store = store;
        this.settings = settings;
        this.preparation = preparation;
        this.clock = clock;
    }

    @Scheduled(initialDelay = 10, fixedDelay = 20, timeUnit = TimeUnit.MINUTES)
    void test() {
        if (!settings.enabled() || preparation.awaits(Preparation.Step.FAULTS)) {
            return;
        }
        try {
            Instant began = clock.instant();
            models.current().buildings().forEach(building -> test(building, began));
        } catch (DataAccessException | TransactionException away) {
            LOG.warn("Fault detection is not tested while the database is away: {}", away.getMessage());
        }
    }

    /** What a turn leaves undone, of this site or of those behind it, the next one does. */
    private void test(BuildingModel building, Instant began) {
        ZonedDateTime now = began.atZone(building.zone());
        boolean night = now.getHour() >= NIGHT_BEGINS && now.getHour() < NIGHT_ENDS;
        if (!night && store.latest(building.site()) != null) {
            return;
        }
        Instant until = began.plus(night ? TURN : FIRST);
        LocalDate latest = now.toLocalDate().minusDays(SelfTestResult.DAYS);
        store.forgetBefore(now.toLocalDate().minusDays(SelfTests.KEPT));
        List<MonitoredEquipment> units = MonitoredEquipmentSearch.of(building).stream()
                .filter(unit -> !TestedFault.of(unit.kind()).isEmpty())
                .toList();
        int days = night ? DAYS_BACK : 1;
        for (LocalDate day = latest; day.isAfter(latest.minusDays(days)); day = day.minusDays(1)) {
            test(building, units, day, until);
        }
    }

    private void test(BuildingModel building, List<MonitoredEquipment> units, LocalDate day, Instant until) {
        Set<String> tested = store.tested(day);
        for (MonitoredEquipment unit : units) {
            if (!clock.instant().isBefore(until) || Thread.currentThread().isInterrupted()) {
                return;
            }
            if (!tested.contains(unit.key())) {
                test(building, unit, day);
            }
        }
    }

    /** What fails at one unit costs the others nothing; it is tried again at the next turn. */
    private void test(BuildingModel building, MonitoredEquipment unit, LocalDate day) {
        try {
            UnitSelfTest test = new UnitSelfTest(unit, grids, store.learned(unit.key(), day), day);
            store.save(building.site().key(), test.all());
        } catch (DataAccessException | TransactionException away) {
            throw away;
        } catch (RuntimeException failure) {
            LOG.error("The faults of {} could not be tested for {}", unit.key(), day, failure);
        }
    }
}
