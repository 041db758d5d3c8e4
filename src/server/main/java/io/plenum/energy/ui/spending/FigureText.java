package io.plenum.energy.ui.spending;

import io.plenum.energy.EnergyKind;
import io.plenum.energy.hours.DataShare;
import io.plenum.energy.spending.CalendarPeriod;
import io.plenum.energy.spending.PeriodFigures.Measure;
import io.plenum.energy.ui.EnergyFormatter;
import io.plenum.web.language.Languages;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.Locale;

/** Figures of periods in words. */
record FigureText(EnergyFormatter words) {

    /** Share that is shown as none. */
    private static final double EQUAL = 0.005;

    /** Within this nobody needs to look. */
    private static final double USUAL = 0.05;

    String value(Measure measure, EnergyKind kind, double value) {
        if (!Double.isFinite(value)) {
            return "–";
        }
        return switch (measure) {
            case AMOUNT -> words.amount(kind, value);
            case COST -> words.money(value);
            case CARBON -> words.carbon(value) + " CO₂";
        };
    }

    /** What a difference is: signed. */
    String difference(Measure measure, EnergyKind kind, double value) {
        String size = value(measure, kind, Math.abs(value));
        return (value > 0 ? "+" : value < 0 ? "−" : "±") + size;
    }

    /** @param key whose ".more", ".less" and ".same" take the share and what it is held against */
    String against(String key, double ratio, String other) {
        String way = Math.abs(ratio) < EQUAL ? ".same" : ratio > 0 ? ".more" : ".less";
        String mark = Math.abs(ratio) < USUAL ? "● " : ratio > 0 ? "▲ " : "▼ ";
        return mark + EnergyFormatter.text(key + way, words.number(Math.abs(100 * ratio), 0), other);
    }

    /** How much of a figure was measured. */
    String share(DataShare share) {
        if (!share.isKnown()) {
            return "▲ " + EnergyFormatter.text("energy.spending.data.none");
        }
        if (share.missing() == 0 && share.estimated() == 0) {
            return EnergyFormatter.text("energy.spending.data.all");
        }
        String measured = percent(share.measured(), share.hours(), true);
        String text = EnergyFormatter.text("energy.spending.data.measured", measured);
        if (share.estimated() > 0) {
            text += " · ◐ "
                    + EnergyFormatter.text(
                            "energy.spending.data.estimated", percent(share.estimated(), share.hours(), false));
        }
        if (share.missing() > 0) {
            text += " · ▲ "
                    + EnergyFormatter.text(
                            "energy.spending.data.missing", percent(share.missing(), share.hours(), false));
        }
        return text;
    }

    /** Never rounded up to a whole that it is not, nor down to nothing. */
    private String percent(int part, int whole, boolean down) {
        double percent = 100.0 * part / whole;
        double shown = down ? Math.floor(percent) : Math.ceil(percent);
        return words.number(shown, 0);
    }

    String period(CalendarPeriod period) {
        Locale locale = Languages.written(words.locale());
        return switch (period.span()) {
            case DAY -> words.weekday(period.first());
            case MONTH -> DateTimeFormatter.ofPattern("LLLL yyyy", locale).format(period.first());
            case YEAR -> String.valueOf(period.first().getYear());
        };
    }

    /** A step of a period, as short as it can be. */
    String step(CalendarPeriod period, Instant from, ZoneId zone) {
        Locale locale = Languages.written(words.locale());
        LocalDate day = LocalDate.ofInstant(from, zone);
        return switch (period.span()) {
            case DAY -> DateTimeFormatter.ofPattern("HH:mm").withZone(zone).format(from);
            case MONTH -> String.valueOf(day.getDayOfMonth());
            case YEAR -> DateTimeFormatter.ofPattern("LLL", locale).format(day);
        };
    }
}
