package io.plenum.schedule.ui;

import com.vaadin.flow.component.details.Details;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import io.plenum.schedule.plan.LeadTime;
import io.plenum.schedule.plan.ScheduleTimeline.Stretch;
import io.plenum.uikit.PlainTable;
import io.plenum.web.language.Languages;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.time.format.TextStyle;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** The coming fortnight: a bar for each day, read out as words, and the same as a table. */
class FortnightBars extends Div {

    static final int DAYS = 14;

    private static final long serialVersionUID = 1L;
    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("HH:mm");

    private final transient TargetValue values;
    private final ZoneId zone;
    private final Locale locale;

    FortnightBars(List<Stretch> stretches, LocalDate first, ZoneId zone, TargetValue values, Locale locale) {
        this(stretches, first.datesUntil(first.plusDays(DAYS)).toList(), zone, values, locale);
    }

    /** The same of other days. */
    FortnightBars(List<Stretch> stretches, List<LocalDate> days, ZoneId zone, TargetValue values, Locale locale) {
        this.values = values;
        this.zone = zone;
        this.locale = Languages.written(locale);
        getStyle().set("display", "grid").set("gap", "4px");
        days.forEach(day -> add(day(day, stretches)));
        PlainTable table = new PlainTable("schedules.from", "schedules.to", "schedules.value", "schedules.note");
        stretches.forEach(stretch ->
                table.row(moment(stretch.from()), moment(stretch.to()), values.words(stretch.value()), note(stretch)));
        Details details = new Details(getTranslation("schedules.as-table"), table);
        details.setWidthFull();
        add(details);
    }

    private Div day(LocalDate day, List<Stretch> all) {
        Instant begin = day.atStartOfDay(zone).toInstant();
        Instant end = day.plusDays(1).atStartOfDay(zone).toInstant();
        Div bar = new Div();
        bar.getStyle()
                .set("position", "relative")
                .set("flex", "1")
                .set("height", "20px")
                .set("min-width", "0")
                .set("overflow", "hidden")
                .set("border", "1px solid var(--plenum-line)")
                .set("border-radius", "4px");
        List<String> words = new ArrayList<>();
        for (Stretch stretch : all) {
            if (stretch.from().isBefore(end) && stretch.to().isAfter(begin)) {
                Instant from = stretch.from().isBefore(begin) ? begin : stretch.from();
                Instant to = stretch.to().isAfter(end) ? end : stretch.to();
                bar.add(segment(stretch, share(begin, end, from), share(begin, end, to)));
                words.add(
                        time(from) + "–" + (to.equals(end) ? "24:00" : time(to)) + " " + values.words(stretch.value()));
            }
        }
        String told = words.isEmpty() ? getTranslation("schedules.nothing") : String.join(", ", words);
        bar.getElement().setAttribute("role", "img");
        bar.getElement().setAttribute("aria-label", name(day) + ": " + told);
        bar.getElement().setAttribute("title", told);
        Span label = new Span(name(day));
        label.addClassName("plenum-soft");
        label.getStyle().set("width", "6em").set("flex", "none");
        Div row = new Div(label, bar);
        row.getStyle().set("display", "flex").set("gap", "8px").set("align-items", "center");
        return row;
    }

    private Span segment(Stretch stretch, double left, double right) {
        Span segment = new Span(values.words(stretch.value()));
        boolean off = stretch.value() == 0;
        segment.getStyle()
                .set("position", "absolute")
                .set("left", percent(left))
                .set("width", percent(right - left))
                .set("top", "0")
                .set("bottom", "0")
                .set("overflow", "hidden")
                .set("white-space", "nowrap")
                .set("font-size", "11px")
                .set("line-height", "20px")
                .set("padding-inline-start", "4px")
                .set("box-sizing", "border-box")
                .set("border-inline-start", "2px solid var(--plenum-ink)")
                .set("color", "var(--plenum-ink)")
                .set("background", off ? "var(--plenum-line)" : "light-dark(#b9d8f0, #2b4f70)");
        segment.getElement().setAttribute("aria-hidden", "true");
        return segment;
    }

    private static double share(Instant begin, Instant end, Instant at) {
        return 100.0
                * Duration.between(begin, at).toSeconds()
                / Duration.between(begin, end).toSeconds();
    }

    private static String percent(double share) {
        return String.format(Locale.ROOT, "%.2f%%", share);
    }

    private String name(LocalDate day) {
        return day.getDayOfWeek().getDisplayName(TextStyle.SHORT, locale) + " "
                + DateTimeFormatter.ofPattern("d MMM", locale).format(day);
    }

    private String time(Instant at) {
        return TIME.format(at.atZone(zone));
    }

    private String moment(Instant at) {
        return name(LocalDate.ofInstant(at, zone)) + " " + time(at);
    }

    private String note(Stretch stretch) {
        LeadTime lead = stretch.occurrence().lead();
        List<String> notes = new ArrayList<>();
        if (!stretch.occurrence().name().isEmpty()) {
            notes.add(stretch.occurrence().name());
        }
        if (lead.lead().isPositive()
                && stretch.from().equals(stretch.occurrence().start())) {
            notes.add(getTranslation(
                    lead.learntFrom() == 0 ? "schedules.lead-fixed" : "schedules.lead-learnt",
                    lead.lead().toMinutes(),
                    lead.learntFrom()));
            if (lead.estimated()) {
                notes.add(getTranslation("schedules.lead-estimated"));
            }
        }
        return String.join(" · ", notes);
    }
}
