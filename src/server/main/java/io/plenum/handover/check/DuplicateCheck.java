package io.plenum.handover.check;

import io.plenum.handover.HandoverItem;
import io.plenum.handover.HandoverKind;
import io.plenum.point.Point;
import io.plenum.point.PointId;
import io.plenum.point.PointKind;
import io.plenum.point.PointSource;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;

/** Points that are there twice: by address, or by carrying the same values at the same equipment for the same purpose. */
final class DuplicateCheck {

    /** More of one class at one piece of equipment are an array, not a mistake. */
    private static final int MOST_ALIKE = 6;

    private static final int MOST_PAIRS = 20_000;

    private DuplicateCheck() {}

    static List<HandoverItem> items(CheckedSite site, PointRhythms rhythms) {
        List<HandoverItem> items = new ArrayList<>();
        byAddress(site).forEach((one, other) -> items.add(item(one, other, "handover.what.duplicate-address")));
        Map<PointId, Point> byId = new HashMap<>();
        site.points().forEach(point -> byId.put(point.id(), point));
        for (PointRhythms.Pair pair : rhythms.alike(pairs(site), site.now())) {
            items.add(item(
                    Objects.requireNonNull(byId.get(pair.one())),
                    Objects.requireNonNull(byId.get(pair.other())),
                    "handover.what.duplicate-values"));
        }
        return items;
    }

    /** The store lets no address in twice, but for how it is written. */
    private static Map<Point, Point> byAddress(CheckedSite site) {
        Map<String, Point> first = new HashMap<>();
        Map<Point, Point> twice = new LinkedHashMap<>();
        for (Point point : site.points()) {
            PointSource source = point.source();
            if (source != null) {
                String address = source.connection() + "|"
                        + source.address().replaceAll("\\s+", "").toLowerCase(Locale.ROOT);
                Point before = first.putIfAbsent(address, point);
                if (before != null) {
                    twice.put(before, point);
                }
            }
        }
        return twice;
    }

    private static List<PointRhythms.Pair> pairs(CheckedSite site) {
        Map<String, List<Point>> alike = site.points().stream()
                .filter(point -> point.kind() == PointKind.NUMERIC && site.value(point) != null)
                .collect(Collectors.groupingBy(
                        point -> site.model().ownerOf(point.key()) + "|" + point.brickClass() + "|"
                                + point.unit().name(),
                        LinkedHashMap::new,
                        Collectors.toList()));
        List<PointRhythms.Pair> pairs = new ArrayList<>();
        for (List<Point> some : alike.values()) {
            for (int i = 0; i < some.size() && some.size() <= MOST_ALIKE; i++) {
                for (int j = i + 1; j < some.size() && pairs.size() < MOST_PAIRS; j++) {
                    pairs.add(
                            new PointRhythms.Pair(some.get(i).id(), some.get(j).id()));
                }
            }
        }
        return pairs;
    }

    private static HandoverItem item(Point one, Point other, String text) {
        return new HandoverItem(
                HandoverKind.DUPLICATE, one.key(), one.name(), text, List.of(other.name(), other.key()), "setup/site");
    }
}
