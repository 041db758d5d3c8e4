package io.plenum.report;

import io.plenum.site.Site;
import io.plenum.site.SiteModel;
import io.plenum.site.SiteModels;
import io.plenum.web.RequestProblem;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.time.format.FormatStyle;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Service;

/** Makes the report of a month. Every call may throw Spring's {@code DataAccessException} while the database is away. */
@Service
public class MonthlyReports {

    private final SiteModels models;
    private final EnergyPart energy;
    private final ActionsPart actions;
    private final AlarmsPart alarms;
    private final ComfortPart comfort;
    private final MessageSource texts;
    private final Clock clock;

    MonthlyReports(
            SiteModels models,
            EnergyPart energy,
            ActionsPart actions,
            AlarmsPart alarms,
            ComfortPart comfort,
            MessageSource texts,
            Clock clock) {
        this.models = models;
        this.energy = energy;
        this.actions = actions;
        this.alarms = alarms;
        this.comfort = comfort;
        this.texts = texts;
        this.clock = clock;
    }

    /** The building's zone. */
    ZoneId zone() {
        return zone(models.current());
    }

    /** The building's present month, by its own clock. */
    public YearMonth present() {
        return YearMonth.from(clock.instant().atZone(zone(models.current())));
    }

    /**
     * The month as far as it is over.
     *
     * @throws RequestProblem for a month that has not begun, or before 2000
     */
    public Report of(YearMonth month, Locale locale) {
        SiteModel model = models.current();
        ZoneId zone = zone(model);
        Instant now = clock.instant();
        Instant from = month.atDay(1).atStartOfDay(zone).toInstant();
        if (from.isAfter(now) || month.getYear() < 2000) {
            throw RequestProblem.of("month", "report.problem.month");
        }
        Instant end = month.plusMonths(1).atDay(1).atStartOfDay(zone).toInstant();
        Instant to = end.isAfter(now) ? now : end;
        List<Report.Part> parts = new ArrayList<>(energy.of(from, to, zone, locale));
        parts.addAll(actions.of(model, locale));
        parts.add(comfort.of(model, from, to, locale));
        parts.add(alarms.of(from, to, locale));
        String name = month.atDay(1).format(DateTimeFormatter.ofPattern("LLLL yyyy", locale));
        return new Report(
                texts.getMessage("report.of", new Object[] {name}, locale), subtitle(model, now, to, locale), parts);
    }

    private String subtitle(SiteModel model, Instant now, Instant to, Locale locale) {
        DateTimeFormatter form =
                DateTimeFormatter.ofLocalizedDate(FormatStyle.LONG).withLocale(locale);
        String building = model.sites().stream().map(Site::name).collect(Collectors.joining(", "));
        LocalDate made = LocalDate.ofInstant(now, zone(model));
        LocalDate until = LocalDate.ofInstant(to.minusMillis(1), zone(model));
        return texts.getMessage("report.made", new Object[] {building, form.format(until), form.format(made)}, locale);
    }

    private static ZoneId zone(SiteModel model) {
        return model.zone();
    }
}
