package io.plenum.energy.ui.spending;

import com.vaadin.flow.router.QueryParameters;
import io.plenum.energy.EnergyKind;
import io.plenum.energy.spending.CalendarPeriod;
import io.plenum.energy.spending.CalendarPeriod.Span;
import io.plenum.energy.spending.PeriodFigures.Measure;
import io.plenum.energy.spending.SpendingChange.With;
import io.plenum.point.time.IsoTime;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * What the page of energy shows, as its address has it: {@code energy?span=month&date=2026-11-01&kind=electricity&by=cost}.
 *
 * @param kind of which details are shown; null for the first that the site has
 * @param with what the period is compared with, where it is told what changed
 * @param section which part of the page
 */
public record EnergyAddress(CalendarPeriod period, @Nullable EnergyKind kind, Measure by, With with, Section section) {

    /** Parts of the page. */
    public enum Section {
        OVERVIEW,
        PARTS,
        EXPECTED
    }

    /** What cannot be read, or has not begun, is the present month. */
    public static EnergyAddress of(QueryParameters query, LocalDate today) {
        Span span = choice(query, "span", Span.class).orElse(Span.MONTH);
        LocalDate date =
                query.getSingleParameter("date").map(text -> day(text, today)).orElse(today);
        return new EnergyAddress(
                new CalendarPeriod(span, date.isAfter(today) ? today : date),
                choice(query, "kind", EnergyKind.class).orElse(null),
                choice(query, "by", Measure.class).orElse(Measure.COST),
                choice(query, "with", With.class).orElse(With.PREVIOUS),
                choice(query, "section", Section.class).orElse(Section.OVERVIEW));
    }

    private static LocalDate day(String text, LocalDate today) {
        try {
            return IsoTime.day(text);
        } catch (DateTimeException unreadable) {
            return today;
        }
    }

    private static <E extends Enum<E>> Optional<E> choice(QueryParameters query, String name, Class<E> type) {
        return query.getSingleParameter(name).flatMap(text -> Arrays.stream(type.getEnumConstants())
                .filter(one -> one.name().equalsIgnoreCase(text))
                .findFirst());
    }

    public EnergyAddress with(CalendarPeriod other) {
        return new EnergyAddress(other, kind, by, with, section);
    }

    public EnergyAddress with(EnergyKind other) {
        return new EnergyAddress(period, other, by, with, section);
    }

    EnergyAddress with(Measure other) {
        return new EnergyAddress(period, kind, other, with, section);
    }

    EnergyAddress with(With other) {
        return new EnergyAddress(period, kind, by, other, section);
    }

    public EnergyAddress with(Section other) {
        return new EnergyAddress(period, kind, by, with, other);
    }

    /** The same in another span: a day within it, the month or the year around it; of what runs the last day that is over. */
    EnergyAddress with(Span span, LocalDate today) {
        boolean running = period.end().isAfter(today);
        LocalDate day = span == Span.DAY && running ? today.minusDays(1) : period.first();
        return with(new CalendarPeriod(span, day));
    }

    /** Relative to the base of the application. */
    public String href() {
        StringBuilder address = new StringBuilder("energy?span=")
                .append(name(period.span()))
                .append("&date=")
                .append(period.first())
                .append("&by=")
                .append(name(by));
        if (kind != null) {
            address.append("&kind=").append(name(kind));
        }
        if (with != With.PREVIOUS) {
            address.append("&with=").append(name(with));
        }
        if (section != Section.OVERVIEW) {
            address.append("&section=").append(name(section));
        }
        return address.toString();
    }

    private static String name(Enum<?> one) {
        return one.name().toLowerCase(Locale.ROOT);
    }
}
