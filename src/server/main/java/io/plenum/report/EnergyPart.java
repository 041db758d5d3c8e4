package io.plenum.report;

import io.plenum.energy.EnergyKind;
import io.plenum.energy.EnergyMeters;
import io.plenum.energy.Meter;
import io.plenum.energy.Peak;
import io.plenum.energy.summary.EnergySummary;
import io.plenum.energy.summary.Summaries;
import io.plenum.site.Site;
import java.time.Duration;
import java.time.Instant;
import java.time.format.DateTimeFormatter;
import java.time.format.FormatStyle;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;

/** What was used, what it cost, what made the highest demand, and how well all that is known. */
@Component
class EnergyPart {

    /** kW that would be shown as 0. */
    private static final double HARDLY = 0.05;

    private static final Duration HOUR = Duration.ofHours(1);

    private final Summaries summaries;
    private final EnergyMeters meters;
    private final MessageSource texts;

    EnergyPart(Summaries summaries, EnergyMeters meters, MessageSource texts) {
        this.summaries = summaries;
        this.meters = meters;
        this.texts = texts;
    }

    List<Report.Part> of(Site site, Instant from, Instant to, Locale locale) {
        EnergySummary summary = summaries.of(site, from, to);
        return List.of(
                kinds(site, summary, from, to, locale),
                quality(site, summary, from, to, locale),
                new PurchasedElectricityPart(meters, texts).of(site, from, to, locale),
                parts(site, summary, locale),
                peak(site, summary, locale));
    }

    private Report.Part kinds(Site site, EnergySummary summary, Instant from, Instant to, Locale locale) {
        ReportPart part = amounts(summary, locale, "energy", "kind");
        for (EnergySummary.Purchased one : summary.bought()) {
            part.row(
                    kind(part, one.kind()),
                    known(summary, one.missingHours(), one.amount()),
                    unit(one.kind()),
                    known(summary, one.missingHours(), one.bill().total()),
                    known(summary, one.missingHours(), one.carbon()),
                    (double) one.missingHours());
        }
        if (part.isEmpty()) {
            return part.note("none.energy").done();
        }
        part.row(
                part.text("report.total"),
                "",
                "",
                whole(summary, summary.cost()),
                whole(summary, summary.carbon()),
                (double) missing(summary));
        headlines(part, summary);
        if (summary.assumed()) {
            part.note("note.assumed");
        }
        compare(part, site, summary, from, to);
        return part.done();
    }

    /** A table of what was used, what that cost and emitted, and the hours of which that is not known. */
    private ReportPart amounts(EnergySummary summary, Locale locale, String key, String... of) {
        Stream<String> columns =
                Stream.concat(Stream.of(of), Stream.of("amount", "unit", "cost", "carbon", "missing-hours"));
        return ReportPart.priced(texts, locale, summary.currency(), key, columns.toArray(String[]::new));
    }

    private static void headlines(ReportPart part, EnergySummary summary) {
        String assumed = remark(part, missing(summary), summary.assumed());
        part.headline("cost", whole(summary, summary.cost()), summary.currency(), assumed);
        summary.bought().stream()
                .filter(one -> one.kind() != EnergyKind.WATER)
                .forEach(one -> part.headline(
                        "bought." + one.kind(),
                        known(summary, one.missingHours(), one.amount()),
                        unit(one.kind()),
                        remark(part, one.missingHours(), false)));
        part.headline("carbon", whole(summary, summary.carbon()), "kg CO₂", assumed);
    }

    /** Holes first: they make a figure wrong, where assumptions make it inexact. */
    private static String remark(ReportPart part, int missing, boolean assumed) {
        return Stream.of(
                        missing == 0 ? "" : part.text("report.headline.holes", missing),
                        assumed ? part.text("report.headline.assumed") : "")
                .filter(one -> !one.isEmpty())
                .collect(Collectors.joining("; "));
    }

    /** NaN where no hour is known: the sum of nothing is 0, and would be read as a building that was off. */
    private static double known(EnergySummary summary, int missing, double figure) {
        return missing > 0 && missing >= summary.hours() ? Double.NaN : figure;
    }

    /** As {@link #known}, for a sum of all that was bought. */
    private static double whole(EnergySummary summary, double figure) {
        return summary.isKnown() ? figure : Double.NaN;
    }

    /** Of the main meter that was known least. */
    private static int missing(EnergySummary summary) {
        return summary.bought().stream()
                .mapToInt(EnergySummary.Purchased::missingHours)
                .max()
                .orElse(0);
    }

    /** With as many days before, where all of both is known. */
    private void compare(ReportPart part, Site site, EnergySummary summary, Instant from, Instant to) {
        EnergySummary before = summaries.of(site, from.minus(Duration.between(from, to)), from);
        boolean known = Stream.of(before, summary)
                .flatMap(one -> one.bought().stream())
                .allMatch(one -> one.missingHours() == 0);
        if (known && before.cost() > 0) {
            part.note("note.before", 100 * (summary.cost() / before.cost() - 1));
        }
    }

    private static String unit(EnergyKind kind) {
        return kind.unit();
    }

    private static String kind(ReportPart part, EnergyKind kind) {
        return part.text("report.kind." + kind);
    }

    private Report.Part parts(Site site, EnergySummary summary, Locale locale) {
        ReportPart part = amounts(summary, locale, "systems", "meter", "kind");
        summary.parts().stream()
                .filter(one -> Math.abs(one.amount()) >= 1 || one.missingHours() > 0)
                .sorted(Comparator.comparingDouble(EnergySummary.Part::cost).reversed())
                .forEach(one -> part.row(
                        name(site, one.meter().key(), locale),
                        kind(part, one.meter().kind()),
                        known(summary, one.missingHours(), one.amount()),
                        unit(one.meter().kind()),
                        known(summary, one.missingHours(), one.cost()),
                        known(summary, one.missingHours(), one.carbon()),
                        (double) one.missingHours()));
        return part.isEmpty() ? part.note("none.meters").done() : part.done();
    }

    private Report.Part peak(Site site, EnergySummary summary, Locale locale) {
        ReportPart part = new ReportPart(texts, locale, "peak", "meter", "power");
        Peak peak = summary.peak();
        if (peak == null) {
            return part.note("none.peak").done();
        }
        peak.shares().entrySet().stream()
                .filter(share -> Math.abs(share.getValue()) >= HARDLY)
                .sorted(Map.Entry.<String, Double>comparingByValue().reversed())
                .forEach(share -> part.row(name(site, share.getKey(), locale), share.getValue()));
        String when = DateTimeFormatter.ofLocalizedDateTime(FormatStyle.MEDIUM, FormatStyle.SHORT)
                .withLocale(locale)
                .withZone(site.zone())
                .format(peak.start());
        return part.headline("peak", peak.kilowatts(), "kW", when)
                .note("note.peak", peak.kilowatts(), when)
                .done();
    }

    private String name(Site site, String key, Locale locale) {
        Meter meter = meters.tree(site).meter(key);
        if (meter == null) {
            return key;
        }
        return meter.role() == Meter.Role.REST
                ? texts.getMessage("report.rest", new Object[] {meter.name()}, locale)
                : meter.name();
    }

    /** What was measured, what was estimated, what is missing: a report without it promises too much. */
    private Report.Part quality(Site site, EnergySummary summary, Instant from, Instant to, Locale locale) {
        ReportPart part =
                new ReportPart(texts, locale, "quality", "meter", "known-hours", "missing-hours", "estimated-share");
        // the hour that is not over yet counts like the summary counts it
        double hours = Math.ceilDiv(Duration.between(from, to).toSeconds(), HOUR.toSeconds());
        for (EnergySummary.Purchased one : summary.bought()) {
            double share = one.amount() == 0 ? 0 : 100 * Math.abs(one.estimated() / one.amount());
            double known = Math.max(0, hours - one.missingHours());
            part.row(
                    name(site, one.meter(), locale),
                    known,
                    (double) one.missingHours(),
                    known(summary, one.missingHours(), share));
        }
        summary.bought().stream()
                .mapToDouble(EnergySummary.Purchased::missingHours)
                .max()
                .ifPresent(missing -> part.headline(
                        "known",
                        100 * Math.max(0, hours - missing) / Math.max(1, hours),
                        "%",
                        missing == 0 ? "" : part.text("report.headline.holes", missing)));
        boolean whole = summary.bought().stream().allMatch(one -> one.missingHours() == 0);
        return part.isEmpty()
                ? part.note("none.meters").done()
                : part.note(whole ? "note.whole" : "note.holes").done();
    }
}
