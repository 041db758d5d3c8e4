package io.plenum.recommendation.store;

import io.plenum.command.cost.HeldValue;
import io.plenum.command.cost.OverrideCost;
import io.plenum.command.cost.OverrideCosts;
import io.plenum.energy.EnergyKind;
import io.plenum.energy.EnergyPrices;
import io.plenum.energy.SitePrices;
import io.plenum.link.Problem;
import io.plenum.point.Point;
import io.plenum.point.PointCatalog;
import io.plenum.point.PointId;
import io.plenum.point.unit.Conversion;
import io.plenum.point.unit.Unit;
import io.plenum.recommendation.Recommendation;
import io.plenum.recommendation.estimate.SettingChange;
import io.plenum.site.Equipment;
import io.plenum.site.Site;
import io.plenum.site.SiteModel;
import io.plenum.site.SiteModels;
import io.plenum.site.role.EquipmentType;
import io.plenum.site.role.PointFunction;
import io.plenum.site.role.PointMeaning;
import io.plenum.site.role.QuantityKind;
import io.plenum.site.role.RequiredPoint;
import io.plenum.trend.read.TrendReader;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * What an override costs a day: by the estimate of an open recommendation that would change the same point; else by the measured power of
 * the equipment that it switches, against the same hours of the weeks before. A set point of which neither is known stays unknown.
 */
@Component
class EquipmentOverrideCosts implements OverrideCosts {

    private static final double DAYS = 365;
    /** An estimate is taken for a line no further than that beyond the change that it was made for. */
    private static final double FURTHEST = 2;

    /** Changes of a value that holds all day, of which half is worth half. */
    private static final Set<String> LINEAR = Set.of("cooling-set-point", "minimum-flow");

    private static final Duration STEP = Duration.ofMinutes(15);
    private static final Duration LEAST = Duration.ofHours(1);
    private static final Duration DAY = Duration.ofDays(1);
    private static final Duration WEEK = Duration.ofDays(7);
    private static final int WEEKS = 2;
    private static final double ENOUGH = 0.8;
    /** Equipment whose electricity is all that a command changes. */
    private static final Set<EquipmentType> CONSUMERS =
            EnumSet.of(EquipmentType.FAN, EquipmentType.PUMP, EquipmentType.LIGHTING, EquipmentType.CHARGING_STATION);

    private static final Set<QuantityKind> SWITCHED =
            EnumSet.of(QuantityKind.ON_OFF, QuantityKind.SPEED, QuantityKind.LIGHT_LEVEL);

    private final RecommendationStore recommendations;
    private final SiteModels models;
    private final PointCatalog catalog;
    private final TrendReader trends;
    private final EnergyPrices prices;
    private final Clock clock;

    EquipmentOverrideCosts(
            RecommendationStore recommendations,
            SiteModels models,
            PointCatalog catalog,
            TrendReader trends,
            EnergyPrices prices,
            Clock clock) {
        this.recommendations = recommendations;
        this.models = models;
        this.catalog = catalog;
        this.trends = trends;
        this.prices = prices;
        this.clock = clock;
    }

    @Override
    public Map<HeldValue, OverrideCost> of(Collection<HeldValue> all) {
        List<Recommendation> open = all.isEmpty()
                ? List.of()
                : recommendations.all().stream()
                        .filter(one -> one.state().open())
                        .toList();
        Map<HeldValue, OverrideCost> costs = new HashMap<>();
        for (HeldValue held : all) {
            Point point = catalog.byId(held.point());
            Site site = point == null ? null : models.current().siteOf(point.key());
            if (point != null && site != null) {
                SitePrices money = prices.of(site);
                OverrideCost estimated = estimated(held, point, open, money);
                costs.put(held, estimated == null ? measured(held, point, money) : estimated);
            }
        }
        return costs;
    }

    private static @Nullable OverrideCost estimated(
            HeldValue held, Point point, List<Recommendation> open, SitePrices money) {
        for (Recommendation one : open) {
            List<SettingChange> changes = one.proposal().changes();
            for (SettingChange change : changes) {
                Double share = change.point().equals(point.key()) ? share(change, held, point) : null;
                if (share != null) {
                    long alike = changes.stream()
                            .filter(other -> other.what().equals(change.what()))
                            .count();
                    return new OverrideCost(
                            share * one.worth() / DAYS / alike,
                            money.currency(),
                            Problem.of("command.cost.recommendation", one.id(), alike));
                }
            }
        }
        return null;
    }

    /** How much of what the change is worth the override takes away; null where that cannot be said. */
    private static @Nullable Double share(SettingChange change, HeldValue held, Point point) {
        if (change.what().equals("release")) {
            return 1.0;
        }
        Conversion conversion = PointMeaning.conversion(point);
        if (!LINEAR.contains(change.what()) || conversion.apply(0) != 0 || conversion.apply(1) != 1) {
            return null;
        }
        Double from = change.from();
        Double to = change.to();
        Double before = held.before();
        if (from == null || to == null || before == null || from.equals(to)) {
            return null;
        }
        double share = (held.value() - before) / (from - to);
        return Math.abs(share) <= FURTHEST ? (Double) share : null;
    }

    private OverrideCost measured(HeldValue held, Point point, SitePrices money) {
        SiteModel model = models.current();
        String owner = model.ownerOf(point.key());
        Equipment equipment = owner == null ? null : model.equipment(owner);
        if (equipment == null || !switches(point, equipment)) {
            return OverrideCost.unknown(Problem.of("command.cost.effect"));
        }
        List<Point> meters = RequiredPoint.ELECTRIC_POWER.allOfBest(model.pointsOf(equipment.key()).stream()
                .filter(PointMeaning::measuresPower)
                .toList());
        if (meters.isEmpty()) {
            return OverrideCost.unknown(Problem.of("command.cost.no-meter", equipment.name()));
        }
        Instant to = clock.instant();
        Instant from = held.since().isAfter(to.minus(DAY)) ? held.since() : to.minus(DAY);
        if (Duration.between(from, to).compareTo(LEAST) < 0) {
            return OverrideCost.unknown(Problem.of("command.cost.new"));
        }
        double now = power(meters, from, to);
        double before = before(meters, held.since(), from, to);
        if (Double.isNaN(now) || Double.isNaN(before)) {
            return OverrideCost.unknown(Problem.of("command.cost.no-history", equipment.name()));
        }
        double price = money.averagePrice(EnergyKind.ELECTRICITY);
        return new OverrideCost(
                (now - before) * DAY.toHours() * price,
                money.currency(),
                Problem.of(
                        "command.cost.power",
                        number(now),
                        number(Duration.between(from, to).toMinutes() / 60.0),
                        number(before),
                        number(price),
                        money.currency()));
    }

    private static boolean switches(Point point, Equipment equipment) {
        PointMeaning meaning = PointMeaning.of(point);
        return CONSUMERS.contains(equipment.meaning().type())
                || meaning.function() == PointFunction.COMMAND && SWITCHED.contains(meaning.quantity());
    }

    /** In the same hours of the last weeks before it began: the same days of the week, the same times. */
    private double before(List<Point> meters, Instant since, Instant from, Instant to) {
        long back = Math.ceilDiv(Duration.between(since, to).toSeconds(), WEEK.toSeconds());
        double sum = 0;
        int weeks = 0;
        for (int i = 0; i < WEEKS; i++) {
            Duration shift = WEEK.multipliedBy(back + i);
            double mean = power(meters, from.minus(shift), to.minus(shift));
            sum += Double.isNaN(mean) ? 0 : mean;
            weeks += Double.isNaN(mean) ? 0 : 1;
        }
        return weeks == 0 ? Double.NaN : sum / weeks;
    }

    /** kW of all together; NaN where one of them does not tell enough. */
    private double power(List<Point> meters, Instant from, Instant to) {
        int steps = Math.toIntExact(Duration.between(from, to).dividedBy(STEP));
        StoredMeans means = new StoredMeans(trends, from, STEP, steps);
        double sum = 0;
        for (Point meter : meters) {
            sum += meter.unit().convert(mean(means, meter.id()), Unit.KILOWATT);
        }
        return sum;
    }

    private static double mean(StoredMeans means, PointId point) {
        double[] all = means.of(point);
        double sum = 0;
        int count = 0;
        for (double one : all == null ? new double[0] : all) {
            sum += Double.isNaN(one) ? 0 : one;
            count += Double.isNaN(one) ? 0 : 1;
        }
        return all == null || count < ENOUGH * all.length ? Double.NaN : sum / count;
    }

    private static String number(double value) {
        return String.format(Locale.ROOT, "%.2f", value);
    }
}
