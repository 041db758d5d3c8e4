package io.plenum.fault.balance.run;

import io.plenum.energy.EnergyMeters;
import io.plenum.fault.FaultSettings;
import io.plenum.fault.Quantity;
import io.plenum.fault.balance.BiasEstimate;
import io.plenum.fault.balance.EquationReference;
import io.plenum.fault.balance.QuarterMeans;
import io.plenum.fault.balance.SensorBalances;
import io.plenum.fault.balance.SensorEquation;
import io.plenum.fault.balance.equation.SensorEquations;
import io.plenum.job.Preparation;
import io.plenum.point.Point;
import io.plenum.site.BuildingModel;
import io.plenum.site.Site;
import io.plenum.site.SiteModels;
import io.plenum.site.role.RequiredPoint;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.DataAccessException;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import org.springframework.transaction.TransactionException;

/**
 * Asks the balances of each building once for each day that is over. A day is stored as a whole, so a restart repeats at most one; what a
 * turn reads is bounded by the days before. Balances are learnt when five days before the window are there.
 */
@Component
class BalanceJob {

    private static final Logger LOG = LoggerFactory.getLogger(BalanceJob.class);
    /** Days that are read: of the reference period, and to see when a bias began. */
    static final int READ = 28;

    private final SiteModels models;
    private final EnergyMeters meters;
    private final StoredQuarters quarters;
    private final BiasStore store;
    private final FaultSettings settings;
    private final Preparation preparation;
    private final Clock clock;
    /** By site: a building that has nothing to compare leaves no row. */
    private final Map<String, LocalDate> asked = new ConcurrentHashMap<>();

    BalanceJob(
            SiteModels models,
            EnergyMeters meters,
            StoredQuarters quarters,
            BiasStore store,
            FaultSettings settings,
            Preparation preparation,
            Clock clock) {
        this.models = models;
        this.meters = meters;
        this.quarters = quarters;
        this.store = store;
        this.settings = settings;
        this.preparation = preparation;
        this.clock = clock;
    }

    @Scheduled(initialDelay = 15, fixedDelay = 60, timeUnit = TimeUnit.MINUTES)
    void ask() {
        if (!settings.enabled() || preparation.awaits(Preparation.Step.FAULTS)) {
            return;
        }
        try {
            for (BuildingModel building : models.current().buildings()) {
                ask(building);
            }
        } catch (DataAccessException | TransactionException away) {
            LOG.warn("Sensors are not compared while the database is away: {}", away.getMessage());
        }
    }

    /** What fails at one building costs the others nothing; it is tried again an hour later. */
    private void ask(BuildingModel building) {
        LocalDate day = LocalDate.ofInstant(clock.instant(), building.zone()).minusDays(1);
        LocalDate latest = asked.computeIfAbsent(building.site().key(), key -> stored(building.site()));
        if (!latest.isBefore(day)) {
            return;
        }
        try {
            ask(building, day);
            asked.put(building.site().key(), day);
        } catch (DataAccessException | TransactionException away) {
            throw away;
        } catch (RuntimeException failure) {
            LOG.error("The sensors of {} could not be compared", building.site().key(), failure);
        }
    }

    private LocalDate stored(Site site) {
        LocalDate latest = store.latestDay(site);
        return latest == null ? LocalDate.EPOCH : latest;
    }

    void ask(BuildingModel building, LocalDate day) {
        Site site = building.site();
        List<SensorEquation> equations = SensorEquations.of(building, meters.tree(site));
        if (equations.isEmpty()) {
            return;
        }
        ZoneId zone = building.zone();
        SensorBalances balances = new SensorBalances(equations, store.references(site, equations));
        LocalDate first = day.minusDays(READ - 1L);
        if (balances.learnt() < equations.size()) {
            LocalDate before = day.minusDays(SensorBalances.WINDOW);
            QuarterMeans past = quarters.read(equations, first, before, zone);
            Map<String, EquationReference> learnt = balances.learn(past);
            store.learnt(site, equations, learnt);
        }
        QuarterMeans means = quarters.read(equations, first, day, zone);
        List<BiasEstimate> biases = balances.biases(means, day).stream()
                .filter(bias -> bias.balances() > 0)
                .toList();
        store.save(site, day, biases, drifts(building, biases, day, zone));
        Set<String> wrong = biases.stream()
                .filter(BiasEstimate::suspected)
                .map(BiasEstimate::point)
                .collect(Collectors.toSet());
        store.forget(site, balances.outgrown(means, day, wrong));
    }

    private static List<DriftFinding> drifts(
            BuildingModel building, List<BiasEstimate> biases, LocalDate day, ZoneId zone) {
        Map<String, List<BiasEstimate>> byOwner = new TreeMap<>();
        biases.stream().filter(BiasEstimate::proven).forEach(bias -> {
            String owner = building.ownerOf(bias.point());
            byOwner.computeIfAbsent(owner == null ? bias.point() : owner, key -> new ArrayList<>())
                    .add(bias);
        });
        List<DriftFinding> drifts = new ArrayList<>();
        Instant until = day.plusDays(1).atStartOfDay(zone).toInstant();
        byOwner.forEach((owner, some) -> {
            Map<String, Double> numbers = new HashMap<>();
            Map<String, String> points = new HashMap<>();
            for (BiasEstimate bias : some) {
                Quantity quantity = quantity(building.point(bias.point()));
                if (quantity != null && points.putIfAbsent(quantity.name(), bias.point()) == null) {
                    numbers.put(quantity.name(), bias.reading());
                }
            }
            LocalDate since = some.stream()
                    .map(BiasEstimate::since)
                    .filter(Objects::nonNull)
                    .min(LocalDate::compareTo)
                    .orElse(day);
            numbers.values().removeIf(number -> number.isNaN());
            drifts.add(new DriftFinding(owner, since.atStartOfDay(zone).toInstant(), until, numbers, points));
        });
        return drifts;
    }

    /** What fault detection calls it; null for what it does not read. */
    private static @Nullable Quantity quantity(@Nullable Point point) {
        for (Quantity quantity : Quantity.values()) {
            RequiredPoint role = quantity.point();
            if (point != null && role != null && role.fits(point)) {
                return quantity;
            }
        }
        return null;
    }
}
