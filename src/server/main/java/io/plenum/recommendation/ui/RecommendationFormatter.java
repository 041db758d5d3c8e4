package io.plenum.recommendation.ui;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.i18n.I18NProvider;
import io.plenum.energy.EnergyKind;
import io.plenum.point.Point;
import io.plenum.recommendation.Measurement;
import io.plenum.recommendation.Recommendation;
import io.plenum.recommendation.RecommendationTitle;
import io.plenum.recommendation.Recommendations;
import io.plenum.recommendation.estimate.Proposal;
import io.plenum.recommendation.estimate.SettingChange;
import io.plenum.recommendation.estimate.saving.ConfidenceInterval;
import io.plenum.recommendation.verification.MeasurementFormatter;
import io.plenum.site.Equipment;
import io.plenum.site.Site;
import io.plenum.site.SiteModel;
import io.plenum.site.Space;
import java.math.BigDecimal;
import java.math.MathContext;
import java.text.NumberFormat;
import java.util.Currency;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.ToDoubleFunction;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Recommendations in sentences, with numbers as exact as they are known. */
record RecommendationFormatter(SiteModel model, Site site, Recommendations recommendations, Locale locale) {

    private static final int MOST_NAMED = 3;
    /** A year, over all rooms together. */
    private static final double SLIGHT_KELVIN_HOURS = 100;

    static RecommendationFormatter here(SiteModel model, Site site, Recommendations recommendations) {
        return new RecommendationFormatter(
                model, site, recommendations, UI.getCurrent().getLocale());
    }

    static String text(String key, Object... arguments) {
        return I18NProvider.translate(key, arguments);
    }

    String title(Proposal proposal) {
        return RecommendationTitle.of(proposal, RecommendationFormatter::text, locale);
    }

    /** What the title means, in a sentence. */
    static String explained(Proposal proposal) {
        return RecommendationTitle.explained(proposal, RecommendationFormatter::text);
    }

    /** Where it is, for people. */
    String place(String key) {
        Equipment equipment = model.equipment(key);
        if (equipment != null) {
            return equipment.name();
        }
        Space space = model.space(key);
        Point point = model.point(key);
        return space != null ? space.name() : point != null ? point.name() : text("recommendation.building");
    }

    /** The subject, and how many other places are changed with it. */
    String places(Proposal proposal) {
        long others = proposal.changes().stream()
                        .map(SettingChange::point)
                        .map(this::owner)
                        .distinct()
                        .count()
                - 1;
        String first = place(proposal.subject());
        return others < 1 ? first : text("recommendation.places", first, others);
    }

    private String owner(String point) {
        String owner = model.ownerOf(point);
        return owner == null ? point : owner;
    }

    /** As many places after the point as a setting needs: 0.25, 22.5, 180. */
    String number(double value) {
        NumberFormat format = NumberFormat.getNumberInstance(locale);
        double size = Math.abs(value);
        format.setMaximumFractionDigits(size >= 100 ? 0 : size >= 10 ? 1 : 2);
        return format.format(value);
    }

    /** Two figures are what an estimate can carry. */
    String about(double value) {
        return MeasurementFormatter.about(value, locale);
    }

    /** With the bounds in brackets. */
    String between(ConfidenceInterval value, String unit) {
        return text("recommendation.between", about(value.expected()), unit, about(value.low()), about(value.high()));
    }

    MeasurementFormatter verdicts() {
        return new MeasurementFormatter(RecommendationFormatter::text, locale);
    }

    /** @param keys of meters, by commas */
    String meters(String keys) {
        return Stream.of(keys.split(",")).map(this::place).collect(Collectors.joining(" + "));
    }

    /** Which baseline was chosen for a meter, when, and why. */
    String baseline(Measurement.Choice choice) {
        return verdicts().line(choice, meters(choice.meter()), site.zone());
    }

    /** The first place, and how many there are besides. */
    String first(List<String> keys) {
        String first = place(keys.getFirst());
        return keys.size() == 1 ? first : text("recommendation.places", first, keys.size() - 1);
    }

    /** The first few places, and how many there are besides. */
    String names(List<String> keys) {
        List<String> all = keys.stream().map(this::place).distinct().toList();
        String named = all.stream().limit(MOST_NAMED).collect(Collectors.joining(", "));
        return all.size() <= MOST_NAMED ? named : text("recommendation.places", named, all.size() - MOST_NAMED);
    }

    String money(double value) {
        double rounded =
                value == 0 ? 0 : new BigDecimal(value).round(new MathContext(2)).doubleValue();
        NumberFormat format = NumberFormat.getCurrencyInstance(locale);
        format.setCurrency(Currency.getInstance(recommendations.currency(site)));
        format.setMaximumFractionDigits(0);
        return format.format(rounded);
    }

    /** What a year of it is worth, in one line. */
    String worth(Recommendation one) {
        return text("recommendation.worth", money(one.worth()));
    }

    /** With its bounds; what a lower peak is worth is known as well as the peak. */
    String worthBetween(Recommendation one) {
        ConfidenceInterval energy = each(one.proposal(), saved -> recommendations.money(site, saved));
        ConfidenceInterval peak = one.proposal().yearlyPeakKilowatts();
        double charge = one.worth() - energy.expected();
        ConfidenceInterval worth =
                Math.abs(peak.expected()) < 1e-9 ? energy : energy.plus(peak.times(charge / peak.expected()));
        return text("recommendation.between-money", money(one.worth()), money(worth.low()), money(worth.high()));
    }

    /** The sum over the kinds of energy, each weighed. */
    private static ConfidenceInterval each(Proposal proposal, ToDoubleFunction<Map<EnergyKind, Double>> weight) {
        return proposal.yearlyKilowattHours().entrySet().stream()
                .map(one -> one.getValue().times(weight.applyAsDouble(Map.of(one.getKey(), 1.0))))
                .reduce(ConfidenceInterval.NONE, ConfidenceInterval::plus);
    }

    /** What is saved and what is used more; of what only moves, the peak. */
    String energy(Proposal proposal) {
        String kinds = new TreeMap<>(proposal.yearlyKilowattHours())
                .entrySet().stream()
                        .filter(one -> Math.abs(one.getValue().expected()) >= 1)
                        .map(one -> energy(one.getKey(), one.getValue()))
                        .collect(Collectors.joining(" · "));
        return kinds.isEmpty()
                ? text("recommendation.fact.peak") + " " + saved(proposal.yearlyPeakKilowatts(), "kW")
                : kinds;
    }

    /** What is used more is said so: a saving with a minus before it is easily misread. */
    private String energy(EnergyKind of, ConfidenceInterval saved) {
        String kind = text("recommendation.energy." + of);
        String unit = of.unit();
        return saved.expected() < 0
                ? text(
                        "recommendation.uses-more",
                        about(-saved.expected()),
                        kind,
                        about(-saved.high()),
                        about(-saved.low()),
                        unit)
                : text(
                        "recommendation.saves",
                        about(saved.expected()),
                        kind,
                        about(saved.low()),
                        about(saved.high()),
                        unit);
    }

    /** As {@link #between}, and what is used more is said so. */
    String saved(ConfidenceInterval saved, String unit) {
        return saved.expected() < 0
                ? text(
                        "recommendation.between-more",
                        about(-saved.expected()),
                        unit,
                        about(-saved.high()),
                        about(-saved.low()))
                : between(saved, unit);
    }

    String carbon(Proposal proposal) {
        return saved(each(proposal, saved -> recommendations.carbon(site, saved)), "kg CO₂");
    }

    String comfort(Proposal proposal) {
        String hours = about(Math.abs(proposal.discomfortKelvinHours()));
        return text("recommendation.comfort." + comfortWord(proposal), hours);
    }

    /** In two or three words. */
    String comfortInShort(Proposal proposal) {
        return text("recommendation.comfort.short." + comfortWord(proposal));
    }

    private static String comfortWord(Proposal proposal) {
        double hours = proposal.discomfortKelvinHours();
        if (Math.abs(hours) < 1) {
            return "same";
        }
        return hours < 0 ? "better" : hours < SLIGHT_KELVIN_HOURS ? "slight" : "worse";
    }

    /** With a mark, so that it is not told by colour alone. */
    static String confidence(double figure) {
        String level = figure >= 0.8 ? "high" : figure >= 0.5 ? "medium" : "low";
        String mark = figure >= 0.8 ? "●" : figure >= 0.5 ? "◐" : "○";
        return mark + " " + text("recommendation.confidence." + level);
    }
}
