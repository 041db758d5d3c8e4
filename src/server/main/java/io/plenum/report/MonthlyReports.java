package io.plenum.report;

import io.plenum.site.BuildingModel;
import io.plenum.site.Site;
import io.plenum.site.SiteModels;
import io.plenum.web.RequestProblem;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.time.format.FormatStyle;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Service;

/** Makes the report of a month. Every call may throw Spring's {@code DataAccessException} while the database is away. */
@Service
public class MonthlyReports {

    private static final Duration KEPT = Duration.ofMinutes(1);

    private final List<CachedReport> kept = new ArrayList<>();
    private final SiteModels models;
    private final EnergyPart energy;
    private final RecommendationsPart actions;
    private final AlarmsPart alarms;
    private final ComfortPart comfort;
    private final ComplaintsPart complaints;
    private final MessageSource texts;
    private final Clock clock;

    private record CachedReport(BuildingModel model, YearMonth month, Locale locale, Instant made, Report report) {}

    MonthlyReports(
            SiteModels models,
            EnergyPart energy,
            RecommendationsPart actions,
            AlarmsPart alarms,
            ComfortPart comfort,
            ComplaintsPart complaints,
            MessageSource texts,
            Clock clock) {
        this.models = models;
        this.energy = energy;
        this.actions = actions;
        this.alarms = alarms;
        this.comfort = comfort;
        this.complaints = complaints;
        this.texts = texts;
        this.clock = clock;
    }

    /** Sites that have reports. */
    List<Site> sites() {
        return models.current().sites();
    }

    /** A site's present month, by its own clock. */
    public YearMonth present(Site site) {
        return YearMonth.from(clock.instant().atZone(site.zone()));
    }

    /**
     * A site's month as far as it is over; kept for a minute, because the page, the paper and the spreadsheet ask for the same one after
     * the other. One at a time: whoever asks meanwhile waits.
     *
     * @throws RequestProblem for a month that has not begun, or before 2000
     */
    public synchronized Report of(Site site, YearMonth month, Locale locale) {
        Instant now = clock.instant();
        BuildingModel model = models.current().of(site);
        kept.removeIf(one -> one.made().plus(KEPT).isBefore(now));
        for (CachedReport one : kept) {
            if (one.model() == model
                    && one.month().equals(month)
                    && one.locale().equals(locale)) {
                return one.report();
            }
        }
        Report report = make(model, month, locale);
        kept.add(new CachedReport(model, month, locale, now, report));
        return report;
    }

    private Report make(BuildingModel model, YearMonth month, Locale locale) {
        ZoneId zone = model.zone();
        Instant now = clock.instant();
        Instant from = month.atDay(1).atStartOfDay(zone).toInstant();
        if (from.isAfter(now) || month.getYear() < 2000) {
            throw RequestProblem.of("month", "report.problem.month");
        }
        Instant end = month.plusMonths(1).atDay(1).atStartOfDay(zone).toInstant();
        Instant to = end.isAfter(now) ? now : end;
        List<Report.Part> parts = new ArrayList<>(energy.of(model.site(), from, to, locale));
        parts.addAll(actions.of(model, locale));
        parts.add(comfort.of(model, from, to, locale));
        parts.add(complaints.of(model, from, to, locale));
        parts.add(alarms.of(model.site(), from, to, locale));
        parts.addFirst(glance(parts, locale));
        String name = month.atDay(1).format(DateTimeFormatter.ofPattern("LLLL yyyy", locale));
        return new Report(
                texts.getMessage("report.of", new Object[] {name}, locale), subtitle(model, now, to, locale), parts);
    }

    /** What an owner looks for first, from all the chapters. */
    private Report.Part glance(List<Report.Part> parts, Locale locale) {
        ReportPart glance = new ReportPart(texts, locale, "glance", "figure", "value", "unit", "remark");
        parts.stream()
                .flatMap(part -> part.headlines().stream())
                .forEach(one -> glance.row(one.name(), one.value(), one.unit(), one.remark()));
        return glance.done();
    }

    private String subtitle(BuildingModel model, Instant now, Instant to, Locale locale) {
        DateTimeFormatter form =
                DateTimeFormatter.ofLocalizedDate(FormatStyle.LONG).withLocale(locale);
        Site site = model.site();
        String building = site.addressLine().isEmpty() ? site.name() : site.name() + ", " + site.addressLine();
        LocalDate made = LocalDate.ofInstant(now, model.zone());
        LocalDate until = LocalDate.ofInstant(to.minusMillis(1), model.zone());
        return texts.getMessage("report.made", new Object[] {building, form.format(until), form.format(made)}, locale);
    }
}
