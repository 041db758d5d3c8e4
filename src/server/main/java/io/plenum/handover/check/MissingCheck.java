package io.plenum.handover.check;

import io.plenum.energy.EnergyKind;
import io.plenum.fault.Quantity;
import io.plenum.fault.RequiredPoints;
import io.plenum.fault.finding.Findings;
import io.plenum.fault.finding.MissingPoints;
import io.plenum.handover.HandoverItem;
import io.plenum.handover.HandoverKind;
import io.plenum.handover.HandoverTerms;
import io.plenum.point.Point;
import io.plenum.point.PointId;
import io.plenum.recommendation.Recommendations;
import io.plenum.recommendation.estimate.advisor.RecommendationGap;
import io.plenum.site.Equipment;
import io.plenum.site.Space;
import io.plenum.site.role.PointMeaning;
import io.plenum.site.role.RequiredPoint;
import io.plenum.twin.PointRole;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/**
 * What each missing point would unlock: rules of fault detection, recommendations, the comfort of rooms. Which points they need is asked of
 * them; equipment that lacks the same is one line.
 */
@Component
class MissingCheck {

    private static final double HOURS = 8760;
    /** Names that a line has room for. */
    private static final int SHOWN = 3;

    private final Findings findings;
    private final Recommendations recommendations;
    private final PointRhythms rhythms;

    MissingCheck(Findings findings, Recommendations recommendations, PointRhythms rhythms) {
        this.findings = findings;
        this.recommendations = recommendations;
        this.rhythms = rhythms;
    }

    List<HandoverItem> items(CheckedSite site) {
        List<HandoverItem> items = new ArrayList<>();
        findings.missingPoints(site.model()).forEach(one -> items.add(rules(site, one)));
        List<RecommendationGap> gaps = RecommendationGap.of(site.model());
        Map<PointId, Double> means = rhythms.means(
                gaps.stream()
                        .filter(RecommendationGap::isBoundedByOwnPower)
                        .flatMap(gap -> powers(site, gap))
                        .map(Point::id)
                        .distinct()
                        .toList(),
                site.now());
        gaps.forEach(gap -> items.add(recommendations(site, gap, means)));
        items.addAll(comfort(site));
        return items;
    }

    private static HandoverItem rules(CheckedSite site, MissingPoints one) {
        List<String> names =
                one.equipment().stream().map(key -> name(site, key)).toList();
        return item(
                one.equipment(),
                names,
                "handover.what.rules",
                List.of(
                        terms(one.missing()),
                        HandoverTerms.of(one.rules().stream()
                                .map(id -> "fault.rule." + id)
                                .toList())),
                Double.NaN,
                one.rules().size());
    }

    private static String name(CheckedSite site, String key) {
        Equipment equipment = site.model().equipment(key);
        return equipment == null ? key : equipment.name();
    }

    private static HandoverTerms terms(RequiredPoints missing) {
        return new HandoverTerms(Stream.concat(
                        missing.all().stream().map(List::of),
                        missing.oneOf().stream().map(List::copyOf))
                .map(any -> any.stream()
                        .sorted()
                        .map(quantity -> "fault.quantity." + quantity)
                        .toList())
                .toList());
    }

    private HandoverItem recommendations(CheckedSite site, RecommendationGap gap, Map<PointId, Double> means) {
        return item(
                gap.equipment().stream().map(Equipment::key).toList(),
                gap.equipment().stream().map(Equipment::name).toList(),
                "handover.what.recommendations",
                List.of(
                        HandoverTerms.of(
                                gap.missing().stream().map(MissingCheck::term).toList()),
                        HandoverTerms.of(gap.kinds().stream()
                                .map(kind -> "recommendation.kind." + kind)
                                .toList())),
                gap.isBoundedByOwnPower() ? bound(site, gap, means) : Double.NaN,
                gap.kinds().size());
    }

    /** As fault detection calls it, where it knows it too. */
    static String term(RequiredPoint wanted) {
        return Arrays.stream(Quantity.values())
                .filter(quantity -> quantity.point() == wanted)
                .findFirst()
                .map(quantity -> "fault.quantity." + quantity)
                .orElse("handover.point." + wanted);
    }

    private static Stream<Point> powers(CheckedSite site, RecommendationGap gap) {
        return gap.equipment().stream()
                .map(equipment -> RequiredPoint.ELECTRIC_POWER.of(site.model().pointsOf(equipment.key())))
                .filter(Objects::nonNull);
    }

    /** What the equipment uses in a year as it did in the last weeks; NaN unless all of it is known. */
    private double bound(CheckedSite site, RecommendationGap gap, Map<PointId, Double> means) {
        List<Double> kilowatts = powers(site, gap)
                .filter(point -> means.containsKey(point.id()))
                .map(point -> PointMeaning.conversion(point).apply(means.getOrDefault(point.id(), Double.NaN)))
                .toList();
        double sum = kilowatts.stream().mapToDouble(Double::doubleValue).sum();
        return kilowatts.size() < gap.equipment().size() || !(sum > 0)
                ? Double.NaN
                : recommendations.money(site.model().site(), Map.of(EnergyKind.ELECTRICITY, sum * HOURS));
    }

    /** Rooms are judged by their temperature, and by what else there is. */
    private static List<HandoverItem> comfort(CheckedSite site) {
        List<HandoverItem> items = new ArrayList<>();
        List<Space> rooms = site.model().spaces().stream()
                .filter(space -> space.parts().isEmpty())
                .toList();
        List<Space> cold = rooms.stream()
                .filter(space -> PointRole.TEMPERATURE.shownIn(site.model(), space) == null)
                .toList();
        if (!cold.isEmpty()) {
            items.add(room(cold, "handover.what.comfort"));
        }
        Set<Space> without = new HashSet<>(cold);
        List<Space> stuffy = rooms.stream()
                .filter(space -> !without.contains(space) && PointRole.CO2.shownIn(site.model(), space) == null)
                .toList();
        if (!stuffy.isEmpty() && stuffy.size() + cold.size() < rooms.size()) {
            items.add(room(stuffy, "handover.what.comfort-air"));
        }
        return items;
    }

    private static HandoverItem room(List<Space> rooms, String text) {
        return item(
                rooms.stream().map(Space::key).toList(),
                rooms.stream().map(Space::name).toList(),
                text,
                List.of(rooms.size()),
                Double.NaN,
                1);
    }

    private static HandoverItem item(
            List<String> keys,
            Collection<String> names,
            String text,
            List<Object> arguments,
            double worth,
            int weight) {
        String shown = String.join(", ", names.stream().limit(SHOWN).toList());
        return new HandoverItem(
                HandoverKind.MISSING,
                keys.getFirst(),
                names.size() > SHOWN ? shown + " + " + (names.size() - SHOWN) : shown,
                text,
                arguments,
                "setup/points",
                worth,
                weight * keys.size());
    }
}
