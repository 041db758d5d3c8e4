package io.plenum.report;

import io.plenum.energy.EnergyKind;
import io.plenum.energy.EnergyMeters;
import io.plenum.energy.EnergySeries;
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
                days(site, from, to, locale),
                parts(site, summary, locale),
                peak(site, summary, locale));
    }

    private Report.Part kinds(Site site, EnergySummary summary, Instant from, Instant to, Locale locale) {
        ReportPart part = ReportPart.priced(
                texts, locale, summary.currency(), "energy", "kind", "amount", "unit", "cost", "carbon");
        for (EnergySummary.Bought one : summary.bought()) {
            part.row(
                    kind(part, one.kind()),
                    one.amount(),
                    unit(one.kind()),
                    one.bill().total(),
                    one.carbon());
        }
        if (part.isEmpty()) {
            return part.note("none.energy").done();
        }
        part.row(part.text("report.total"), "", "", summary.cost(), summary.carbon());
        String assumed = summary.assumed() ? part.text("report.headline.assumed") : "";
        part.headline("cost", summary.cost(), summary.currency(), assumed);
        summary.bought().stream()
                .filter(one -> one.kind() != EnergyKind.WATER)
                .forEach(one -> part.headline("bought." + one.kind(), one.amount(), unit(one.kind()), ""));
        part.headline("carbon", summary.carbon(), "kg CO₂", assumed);
        if (summary.assumed()) {
            part.note("note.assumed");
        }
        compare(part, site, summary, from, to);
        return part.done();
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
        return kind == EnergyKind.WATER ? "m³" : "kWh";
    }

    private static String kind(ReportPart part, EnergyKind kind) {
        return part.text("report.kind." + kind);
    }

    /** Bought electricity, day by day. */
    private Report.Part days(Site site, Instant from, Instant to, Locale locale) {
        ReportPart part = new ReportPart(texts, locale, "days", "day", "bought");
        List<String> mains = meters.tree(site).mains(EnergyKind.ELECTRICITY).stream()
                .map(Meter::key)
                .toList();
        if (mains.isEmpty()) {
            return part.note("none.main").done();
        }
        List<EnergySeries> days = List.copyOf(meters.days(site, mains, from, to).values());
        for (int day = 0; day < days.getFirst().size(); day++) {
            int at = day;
            part.bar(days.stream().mapToDouble(feed -> feed.amounts()[at]).sum());
        }
        return part.note("note.days").done();
    }

    private Report.Part parts(Site site, EnergySummary summary, Locale locale) {
        ReportPart part = ReportPart.priced(
                texts, locale, summary.currency(), "systems", "meter", "kind", "amount", "unit", "cost", "carbon");
        summary.parts().stream()
                .filter(one -> Math.abs(one.amount()) >= 1)
                .sorted(Comparator.comparingDouble(EnergySummary.Part::cost).reversed())
                .forEach(one -> part.row(
                        name(site, one.meter().key(), locale),
                        kind(part, one.meter().kind()),
                        one.amount(),
                        unit(one.meter().kind()),
                        one.cost(),
                        one.carbon()));
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
        for (EnergySummary.Bought one : summary.bought()) {
            double share = one.amount() == 0 ? 0 : 100 * Math.abs(one.estimated() / one.amount());
            double known = Math.max(0, hours - one.missingHours());
            part.row(name(site, one.meter(), locale), known, (double) one.missingHours(), share);
        }
        summary.bought().stream()
                .mapToDouble(EnergySummary.Bought::missingHours)
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
