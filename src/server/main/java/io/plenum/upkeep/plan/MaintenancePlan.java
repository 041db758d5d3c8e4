package io.plenum.upkeep.plan;

import io.plenum.site.Site;
import io.plenum.site.SiteAccess;
import io.plenum.upkeep.ConditionDay;
import io.plenum.upkeep.Conditions;
import io.plenum.upkeep.MonitoredCondition;
import io.plenum.upkeep.life.Outlook;
import io.plenum.upkeep.life.RemainingLife;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Service;

/** What is to be done at a site, and when. Every call may throw Spring's {@code DataAccessException} while the database is away. */
@Service
public class MaintenancePlan {

    private static final int MONTH = 31;

    private final PredictionStore store;
    private final ServiceStore services;
    private final UpkeepCosts costs;
    private final ObjectProvider<Conditions> conditions;
    private final SiteAccess models;
    private final Clock clock;

    MaintenancePlan(
            PredictionStore store,
            ServiceStore services,
            UpkeepCosts costs,
            ObjectProvider<Conditions> conditions,
            SiteAccess models,
            Clock clock) {
        this.store = store;
        this.services = services;
        this.costs = costs;
        this.conditions = conditions;
        this.models = models;
        this.clock = clock;
    }

    /** Of what whoever is at work may look at; what comes first stands first. */
    public List<PlanItem> of(Site site) {
        Map<String, UpkeepCost> cost =
                costs.kinds().stream().collect(Collectors.toMap(Function.identity(), kind -> costs.of(site, kind)));
        Map<String, Long> orders = services.planned(site.key()).stream()
                .collect(Collectors.toMap(
                        life -> life.equipment() + "/" + life.kind() + "/" + life.start(),
                        ServiceStore.PlannedLife::order));
        double price = costs.price(site);
        Set<String> hidden = models.hiddenEquipment();
        return store.states(site.key()).stream()
                .filter(one -> !hidden.contains(one.equipment()))
                .map(one -> item(
                        one,
                        cost.getOrDefault(one.kind(), UsualCosts.of(one.kind())),
                        price,
                        orders.get(one.equipment() + "/" + one.kind() + "/"
                                + one.life().start())))
                .sorted(Comparator.comparing(PlanItem::time)
                        .thenComparing(MaintenancePlan::likely)
                        .thenComparing(PlanItem::key))
                .toList();
    }

    private static LocalDate likely(PlanItem item) {
        LocalDate middle = item.prognosis().life().middle();
        return item.prognosis().life().outlook() == Outlook.DUE
                ? LocalDate.MIN
                : Objects.requireNonNullElse(middle, LocalDate.MAX);
    }

    static PlanItem item(Prognosis one, UpkeepCost cost, double price, @Nullable Long order) {
        RemainingLife life = one.life();
        LocalDate best = WaitingCost.best(life, cost, price);
        return new PlanItem(
                one, time(life, best), cost, WaitingCost.of(life, cost, price, one.medianDays()), best, order);
    }

    private static PlanTime time(RemainingLife life, @Nullable LocalDate best) {
        LocalDate month = life.madeOn().plusDays(MONTH);
        return switch (life.outlook()) {
            case DUE -> PlanTime.THIS_MONTH;
            case FORESEEN ->
                life.isWarning() || (best != null && best.isBefore(month)) ? PlanTime.THIS_MONTH : PlanTime.LATER;
            case TOO_EARLY, NO_DATA -> PlanTime.TOO_EARLY;
            case NO_WEAR -> PlanTime.WELL;
        };
    }

    /** What is followed at a piece of equipment. */
    public List<MonitoredCondition> followed(Site site, String equipment) {
        return followed(site).stream()
                .filter(one -> one.equipment().equals(equipment))
                .toList();
    }

    /** What is followed at a site, as far as whoever is at work may look at it. */
    public List<MonitoredCondition> followed(Site site) {
        Set<String> hidden = models.hiddenEquipment();
        Conditions known = conditions.getIfAvailable();
        return known == null
                ? List.of()
                : known.of(site).stream()
                        .filter(one -> !hidden.contains(one.equipment()))
                        .toList();
    }

    /** Its figures of so many days up to yesterday; a counter begins anew with each life. */
    public List<ConditionDay> figures(MonitoredCondition one, ZoneId zone, int days) {
        LocalDate today = today(zone);
        List<ConditionDay> figures = conditions.getObject().days(one, today.minusDays(days), today);
        return Prognoses.lives(
                        one.kind(),
                        figures,
                        services.services(one.equipment(), one.kind().key()))
                .stream()
                .flatMap(life -> life.days().stream())
                .toList();
    }

    /** Days on which work orders say that it was replaced or cleaned, in order. */
    public List<LocalDate> services(MonitoredCondition one) {
        return services.services(one.equipment(), one.kind().key());
    }

    public LocalDate today(ZoneId zone) {
        return LocalDate.ofInstant(clock.instant(), zone);
    }

    public TrackRecord record(Site site, String kind) {
        return store.record(site.key(), kind);
    }

    /** The newest first, of all figures of a piece of equipment. */
    public List<Prediction> predictions(Site site, String equipment, int most) {
        return store.latest(site.key(), equipment, most);
    }
}
