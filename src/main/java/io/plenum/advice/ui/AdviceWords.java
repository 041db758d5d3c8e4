package io.plenum.advice.ui;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.i18n.I18NProvider;
import io.plenum.advice.Recommendation;
import io.plenum.advice.Recommendations;
import io.plenum.advice.estimate.Change;
import io.plenum.advice.estimate.Interval;
import io.plenum.advice.estimate.Proposal;
import io.plenum.energy.EnergyKind;
import io.plenum.point.Point;
import io.plenum.point.Unit;
import io.plenum.site.Equipment;
import io.plenum.site.SiteModel;
import io.plenum.site.Space;
import java.math.BigDecimal;
import java.math.MathContext;
import java.text.NumberFormat;
import java.util.Currency;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Recommendations in sentences, with numbers as exact as they are known. */
record AdviceWords(SiteModel model, Recommendations recommendations, Locale locale) {

    private static final int MOST_NAMED = 3;

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

    static AdviceWords here(SiteModel model, Recommendations recommendations) {
        return new AdviceWords(model, recommendations, UI.getCurrent().getLocale());
    }

    static String text(String key, Object... arguments) {
        return I18NProvider.translate(key, arguments);
    }

    String title(Proposal proposal) {
        return text("advice.kind." + proposal.kind());
    }

    /** Where it is, for people. */
    String place(String key) {
        Equipment equipment = model.equipment(key);
        if (equipment != null) {
            return equipment.name();
        }
        Space space = model.space(key);
        Point point = model.point(key);
        return space != null ? space.name() : point != null ? point.name() : text("advice.building");
    }

    /** The subject, and how many other places are changed with it. */
    String places(Proposal proposal) {
        long others = proposal.changes().stream()
                        .map(Change::point)
                        .map(this::owner)
                        .distinct()
                        .count()
                - 1;
        String first = place(proposal.subject());
        return others < 1 ? first : text("advice.places", first, others);
    }

    private String owner(String point) {
        String owner = model.ownerOf(point);
        return owner == null ? point : owner;
    }

    /** What to set from what to what, on which point. */
    String change(Change change) {
        Point point = model.point(change.point());
        String where = point == null ? place(change.point()) : point.name();
        String what = text("advice.change." + change.what());
        Double from = change.from();
        Double to = change.to();
        if (to == null || WITHOUT_VALUES.contains(change.what())) {
            return text("advice.change.line", where, what);
        }
        String wanted = value(change, point, to);
        return from == null
                ? text("advice.change.to", where, what, wanted)
                : text("advice.change.from-to", where, what, value(change, point, from), wanted);
    }

    /** Hours of the day as a clock shows them, the rest in the point's own unit. */
    private String value(Change change, @Nullable Point point, double value) {
        if (change.what().endsWith("start") || change.what().endsWith("end")) {
            int minutes = (int) Math.round(value * 60);
            return String.format(Locale.ROOT, "%02d:%02d", minutes / 60, minutes % 60);
        }
        if (change.what().endsWith("days")) {
            return text("advice.days." + (int) value);
        }
        String number = exact(value);
        Unit unit = point == null ? null : point.unit();
        return unit == null || unit.symbol().isEmpty() ? number : number + " " + unit.symbol();
    }

    private String exact(double value) {
        NumberFormat format = NumberFormat.getNumberInstance(locale);
        format.setMaximumFractionDigits(2);
        return format.format(value);
    }

    String number(double value) {
        return Math.abs(value) >= 100 ? about(value) : exact(value);
    }

    /** Two figures are what an estimate can carry. */
    String about(double value) {
        double rounded =
                value == 0 ? 0 : new BigDecimal(value).round(new MathContext(2)).doubleValue();
        NumberFormat format = NumberFormat.getNumberInstance(locale);
        format.setMaximumFractionDigits(Math.abs(rounded) < 10 ? 1 : 0);
        return format.format(rounded);
    }

    String money(double value) {
        double rounded =
                value == 0 ? 0 : new BigDecimal(value).round(new MathContext(2)).doubleValue();
        NumberFormat format = NumberFormat.getCurrencyInstance(locale);
        format.setCurrency(Currency.getInstance(recommendations.currency()));
        format.setMaximumFractionDigits(0);
        return format.format(rounded);
    }

    static Map<EnergyKind, Double> expected(Proposal proposal) {
        Map<EnergyKind, Double> sums = new EnumMap<>(EnergyKind.class);
        proposal.yearlyKilowattHours().forEach((kind, interval) -> sums.put(kind, interval.expected()));
        return sums;
    }

    /** All kinds of energy together, kWh a year. */
    static Interval together(Proposal proposal) {
        return proposal.yearlyKilowattHours().values().stream().reduce(Interval.NONE, Interval::plus);
    }

    /** What a year of it is worth, in one line. */
    String worth(Recommendation one) {
        return text("advice.worth", money(one.worth()));
    }

    String energy(Proposal proposal) {
        return proposal.yearlyKilowattHours().entrySet().stream()
                .map(one -> energy(text("advice.energy." + one.getKey()), one.getValue()))
                .collect(Collectors.joining(" · "));
    }

    /** What is used more is said so: a saving with a minus before it is easily misread. */
    private String energy(String kind, Interval saved) {
        return saved.expected() < 0
                ? text("advice.uses-more", about(-saved.expected()), kind, about(-saved.high()), about(-saved.low()))
                : text("advice.saves", about(saved.expected()), kind, about(saved.low()), about(saved.high()));
    }

    String carbon(Proposal proposal) {
        return text("advice.carbon", about(recommendations.carbon(expected(proposal))));
    }

    String comfort(Proposal proposal) {
        double hours = proposal.discomfortKelvinHours();
        if (Math.abs(hours) < 1) {
            return text("advice.comfort.same");
        }
        return text(hours < 0 ? "advice.comfort.better" : "advice.comfort.worse", about(Math.abs(hours)));
    }

    /** With a mark, so that it is not told by colour alone. */
    static String confidence(double figure) {
        String level = figure >= 0.8 ? "high" : figure >= 0.5 ? "medium" : "low";
        String mark = figure >= 0.8 ? "●" : figure >= 0.5 ? "◐" : "○";
        return mark + " " + text("advice.confidence." + level);
    }

    /** The first few changes, and how many more there are. */
    List<String> changes(Proposal proposal) {
        List<String> all =
                proposal.changes().stream().map(this::change).distinct().toList();
        if (all.size() <= MOST_NAMED + 1) {
            return all;
        }
        return Stream.concat(all.stream().limit(MOST_NAMED), Stream.of(text("advice.more", all.size() - MOST_NAMED)))
                .toList();
    }
}
