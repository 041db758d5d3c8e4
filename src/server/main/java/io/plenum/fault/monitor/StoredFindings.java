package io.plenum.fault.monitor;

import io.plenum.audit.Audit;
import io.plenum.energy.EnergyKind;
import io.plenum.energy.EnergyPrices;
import io.plenum.fault.DayCoverage;
import io.plenum.fault.FaultSpan;
import io.plenum.fault.Quantity;
import io.plenum.fault.WastedEnergy;
import io.plenum.fault.finding.EquipmentCoverage;
import io.plenum.fault.finding.EvaluationProgress;
import io.plenum.fault.finding.Finding;
import io.plenum.fault.finding.FindingGroup;
import io.plenum.fault.finding.FindingQuery;
import io.plenum.fault.finding.FindingState;
import io.plenum.fault.finding.Findings;
import io.plenum.fault.finding.MissingPoints;
import io.plenum.site.BuildingModel;
import io.plenum.site.Site;
import io.plenum.site.SiteModel;
import io.plenum.site.SiteModels;
import io.plenum.web.RequestProblem;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;

/** Findings as the watch stores them. */
@Service
class StoredFindings implements Findings {

    private static final Duration LONGEST = Duration.ofDays(31);

    private static final Site NOWHERE = new Site("", "", ZoneOffset.UTC, 0);

    /** Twice the pause between two turns, and some. */
    private static final Duration CURRENT = Duration.ofMinutes(15);

    /** Days over which it is said how far the rules could judge. */
    private static final int COVERED = 7;

    private static final Duration KEPT = Duration.ofMinutes(5);

    private record CachedCoverage(Instant at, List<EquipmentCoverage> coverage) {}

    private final Map<String, CachedCoverage> latest = new ConcurrentHashMap<>();
    private final FindingStore store;
    private final MonitorStateStore watches;
    private final CoverageStore coverage;
    private final SiteModels models;
    private final StoredGrids grids;
    private final EnergyPrices prices;
    private final Audit audit;
    private final Clock clock;

    StoredFindings(
            FindingStore store,
            MonitorStateStore watches,
            CoverageStore coverage,
            SiteModels models,
            StoredGrids grids,
            EnergyPrices prices,
            Audit audit,
            Clock clock) {
        this.store = store;
        this.watches = watches;
        this.coverage = coverage;
        this.models = models;
        this.grids = grids;
        this.prices = prices;
        this.audit = audit;
        this.clock = clock;
    }

    @Override
    public List<Finding> find(FindingQuery query) {
        return store.find(query);
    }

    @Override
    public int count(FindingQuery query) {
        return store.count(query);
    }

    @Override
    public @Nullable Finding find(long id) {
        return store.find(id);
    }

    @Override
    public FindingGroup group(Finding finding) {
        if (finding.state() == FindingState.OPEN) {
            for (FindingGroup group : FindingGroup.of(store.find(FindingQuery.open(finding.subject())))) {
                if (group.findings().stream().anyMatch(one -> one.id() == finding.id())) {
                    return group;
                }
            }
        }
        return FindingGroup.of(List.of(finding)).getFirst();
    }

    @Override
    public List<FaultSpan> spans(long id, Instant from, Instant to) {
        return store.spans(id, from, to);
    }

    @Override
    public Finding dismiss(long id, String who, String reason) {
        String words = reason.strip();
        if (words.isEmpty() || words.length() > 1000) {
            throw RequestProblem.of("reason", "fault.problem.reason");
        }
        Finding known = known(id);
        if (!store.dismiss(id, who, words, clock.instant())) {
            throw RequestProblem.of("id", "fault.problem.not-open", id);
        }
        audit.record(
                "finding dismissed", "finding " + id + " (" + known.rule() + " at " + known.subject() + "): " + words);
        return known(id);
    }

    private Finding known(long id) {
        Finding found = store.find(id);
        if (found == null) {
            throw RequestProblem.notFound(String.valueOf(id));
        }
        return found;
    }

    @Override
    public List<Finding> simulate(@Nullable String subject, Instant from, Instant to) {
        if (!from.isBefore(to) || Duration.between(from, to).compareTo(LONGEST) > 0) {
            throw RequestProblem.of("from", "fault.problem.period");
        }
        List<MonitoredEquipment> wanted = monitored(subject);
        if (wanted.isEmpty()) {
            throw RequestProblem.notFound(Objects.requireNonNullElse(subject, ""));
        }
        return FaultSimulation.run(
                wanted, grids, from.truncatedTo(ChronoUnit.MINUTES), to.truncatedTo(ChronoUnit.MINUTES));
    }

    private List<MonitoredEquipment> monitored(@Nullable String key) {
        return MonitoredEquipmentSearch.of(models.current()).stream()
                .filter(subject -> key == null || subject.key().equals(key))
                .toList();
    }

    @Override
    public Map<String, Set<Quantity>> notEvaluable(String subject) {
        return monitored(subject).stream()
                .findFirst()
                .map(EquipmentMonitor::notEvaluable)
                .orElse(Map.of());
    }

    @Override
    public @Nullable EquipmentCoverage coverage(String subject) {
        return monitored(subject).stream()
                .findFirst()
                .map(one -> CoverageReport.of(one, coverage.of(one.key(), since(one))))
                .orElse(null);
    }

    private LocalDate since(MonitoredEquipment subject) {
        return clock.instant().atZone(subject.zone()).toLocalDate().minusDays(COVERED - 1L);
    }

    @Override
    public List<EquipmentCoverage> coverage(Site site) {
        CachedCoverage known = latest.get(site.key());
        if (known == null || known.at().plus(KEPT).isBefore(clock.instant())) {
            known = new CachedCoverage(clock.instant(), everything(site));
            latest.put(site.key(), known);
        }
        return known.coverage();
    }

    private List<EquipmentCoverage> everything(Site site) {
        SiteModel model = models.current();
        List<MonitoredEquipment> all =
                model.sites().contains(site) ? MonitoredEquipmentSearch.of(model.of(site)) : List.of();
        if (all.isEmpty()) {
            return List.of();
        }
        Map<String, Map<LocalDate, DayCoverage>> days = coverage.all(since(all.getFirst()));
        return all.stream()
                .map(one -> CoverageReport.of(one, days.getOrDefault(one.key(), Map.of())))
                .toList();
    }

    @Override
    public List<MissingPoints> missingPoints(BuildingModel model) {
        return MissingPointSearch.of(model);
    }

    @Override
    public EvaluationProgress judged(Site site) {
        Map<String, Instant> progress = watches.progress();
        SiteModel model = models.current();
        List<MonitoredEquipment> monitored =
                model.sites().contains(site) ? MonitoredEquipmentSearch.of(model.of(site)) : List.of();
        List<Instant> until = monitored.stream()
                .map(subject -> progress.getOrDefault(subject.key(), Instant.MIN))
                .sorted()
                .toList();
        Instant limit = clock.instant().minus(CURRENT);
        int current =
                (int) until.stream().filter(instant -> instant.isAfter(limit)).count();
        Instant least = until.isEmpty() ? Instant.MIN : until.getFirst();
        return new EvaluationProgress(until.size(), current, least.equals(Instant.MIN) ? null : least);
    }

    /** BACnet controllers go by the number of their device, others by their connection. */
    @Override
    public Site site(String subject) {
        SiteModel model = models.current();
        Site known = model.siteOf(subject);
        return known != null
                ? known
                : model.points().stream()
                        .filter(point -> point.source() != null
                                && MonitoredEquipmentSearch.device(point.source())
                                        .equals(subject))
                        .map(point -> model.siteOf(point.key()))
                        .filter(Objects::nonNull)
                        .map(Objects::requireNonNull)
                        .findFirst()
                        .orElseGet(() -> formerSite(model, subject));
    }

    /** What is gone from the model keeps the site, clock and prices with which it was found. */
    private Site formerSite(SiteModel model, String subject) {
        String key = store.siteOf(subject);
        Site known = key == null ? null : model.site(key);
        return known == null ? NOWHERE : known;
    }

    @Override
    public double money(Site site, WastedEnergy energy, double kilowattHours) {
        EnergyKind kind =
                switch (energy) {
                    case ELECTRICITY -> EnergyKind.ELECTRICITY;
                    case HEAT -> EnergyKind.HEAT;
                    case COLD -> EnergyKind.COLD;
                };
        return prices.of(site).averagePrice(kind) * kilowattHours;
    }

    @Override
    public String currency(Site site) {
        return prices.of(site).currency();
    }
}
