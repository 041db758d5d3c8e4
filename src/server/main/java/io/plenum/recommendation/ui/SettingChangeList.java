package io.plenum.recommendation.ui;

import io.plenum.point.Point;
import io.plenum.point.unit.Unit;
import io.plenum.recommendation.estimate.Proposal;
import io.plenum.recommendation.estimate.SettingChange;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Says what to set from what to what, on which points; what is changed alike is said once. */
record SettingChangeList(RecommendationFormatter words) {

    /** Changes of which the words say all. */
    private static final Set<String> WITHOUT_VALUES = Set.of(
            "optimal-start",
            "lights.presence",
            "lights.daylight",
            "chilled-water-reset",
            "heat-on-demand",
            "economiser",
            "charging-shift",
            "release",
            "repair",
            "base-load");

    /** A value and its unit stay on one line. */
    private static final String BLANK = "\u00a0";

    /**
     * Changes that differ in nothing but their place.
     *
     * @param places keys of points or equipment
     * @param from empty where nothing is known or asked for
     * @param to empty where the change is no number
     */
    record Line(List<String> places, String what, String from, String to) {}

    /** Every value on its own. */
    List<Line> all(Proposal proposal) {
        Map<List<String>, List<SettingChange>> alike = new LinkedHashMap<>();
        proposal.changes()
                .forEach(one -> alike.computeIfAbsent(List.of(one.what(), from(one), to(one)), key -> new ArrayList<>())
                        .add(one));
        return alike.values().stream().map(this::line).toList();
    }

    /** Names of where it is, and what is changed there: the point's own name is said once where it is the same everywhere. */
    List<String> cells(Line line) {
        String what = RecommendationFormatter.text("recommendation.change." + line.what());
        List<String> points =
                line.places().stream().map(this::pointName).distinct().toList();
        boolean same = points.size() == 1 && !points.getFirst().isEmpty();
        String where = line.places().stream()
                .map(key -> same ? words.place(owner(key)) : words.place(key))
                .distinct()
                .collect(Collectors.joining(", "));
        return List.of(where, same ? points.getFirst() + ": " + what : what);
    }

    private String owner(String key) {
        return Objects.requireNonNullElse(words.model().ownerOf(key), key);
    }

    /** Without the equipment's own name before it; empty for what is no point. */
    private String pointName(String key) {
        Point point = words.model().point(key);
        String before = words.place(owner(key)) + " ";
        return point != null && point.name().startsWith(before) ? point.name().substring(before.length()) : "";
    }

    /** One sentence for each kind of change, with the range of its values. */
    List<String> brief(Proposal proposal) {
        Map<String, List<SettingChange>> kinds = new LinkedHashMap<>();
        proposal.changes().forEach(one -> kinds.computeIfAbsent(one.what(), key -> new ArrayList<>())
                .add(one));
        return kinds.values().stream().map(this::line).map(this::sentence).toList();
    }

    private Line line(List<SettingChange> alike) {
        SettingChange first = alike.getFirst();
        return new Line(
                alike.stream().map(SettingChange::point).distinct().toList(),
                first.what(),
                range(alike, alike.stream().map(SettingChange::from)),
                WITHOUT_VALUES.contains(first.what())
                        ? ""
                        : range(alike, alike.stream().map(SettingChange::to)));
    }

    private String sentence(Line line) {
        String where = words.first(line.places());
        String what = RecommendationFormatter.text("recommendation.change." + line.what());
        if (line.to().isEmpty()) {
            return RecommendationFormatter.text("recommendation.change.line", where, what);
        }
        if (line.from().isEmpty()) {
            return RecommendationFormatter.text("recommendation.change.to", where, what, line.to());
        }
        String how = line.what().endsWith("days") ? "recommendation.change.instead" : "recommendation.change.from-to";
        return RecommendationFormatter.text(how, where, what, line.from(), line.to());
    }

    private String from(SettingChange one) {
        return range(List.of(one), Stream.ofNullable(one.from()));
    }

    private String to(SettingChange one) {
        return range(List.of(one), Stream.ofNullable(one.to()));
    }

    private String range(List<SettingChange> alike, Stream<@Nullable Double> values) {
        SettingChange first = alike.getFirst();
        if (WITHOUT_VALUES.contains(first.what())) {
            return "";
        }
        double[] known = values.filter(Objects::nonNull)
                .mapToDouble(Double::doubleValue)
                .sorted()
                .toArray();
        if (known.length == 0) {
            return "";
        }
        String low = figure(first, known[0]);
        String high = figure(first, known[known.length - 1]);
        return (low.equals(high) ? low : low + "–" + high) + unit(first);
    }

    /** Hours of the day as a clock shows them, the rest in the point's own unit. */
    private String figure(SettingChange change, double value) {
        if (clock(change)) {
            return clock(value);
        }
        if (change.what().endsWith("days")) {
            return RecommendationFormatter.text("recommendation.days." + (int) value);
        }
        return words.number(change.what().endsWith("share") ? 100 * value : value);
    }

    private String unit(SettingChange change) {
        if (change.what().endsWith("share")) {
            return BLANK + "%";
        }
        Point point = words.model().point(change.point());
        Unit unit = point == null ? null : point.unit();
        if (unit == null || clock(change) || change.what().endsWith("days")) {
            return "";
        }
        return unit.symbol().isEmpty() ? "" : BLANK + unit.symbol();
    }

    private static boolean clock(SettingChange change) {
        return change.what().endsWith("start") || change.what().endsWith("end");
    }

    static String clock(double hours) {
        int minutes = (int) Math.round(hours * 60);
        return String.format(Locale.ROOT, "%02d:%02d", minutes / 60, minutes % 60);
    }
}
