package io.plenum.upkeep.ui;

import com.vaadin.flow.i18n.I18NProvider;
import io.plenum.upkeep.ConditionKind;
import io.plenum.upkeep.life.Outlook;
import io.plenum.upkeep.life.RemainingLife;
import io.plenum.upkeep.plan.TrackRecord;
import io.plenum.upkeep.plan.WaitingCost;
import java.text.NumberFormat;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.time.format.FormatStyle;
import java.util.Currency;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * Figures of upkeep as somebody reads them. Only for use on a UI's thread.
 *
 * @param currency ISO 4217 code
 */
record UpkeepFormatter(Locale locale, String currency) {

    private static final String SPACE = "\u00a0";

    String text(String key, Object... arguments) {
        return I18NProvider.translate(key, arguments);
    }

    String number(double value, int digits) {
        NumberFormat format = NumberFormat.getNumberInstance(locale);
        format.setMaximumFractionDigits(digits);
        return format.format(Math.abs(value) < 0.5 * Math.pow(10, -digits) ? 0 : value);
    }

    String percent(double share) {
        return number(100 * share, 0) + SPACE + "%";
    }

    /** Without cents: what is estimated is not known that well. */
    String money(double value) {
        NumberFormat money = NumberFormat.getCurrencyInstance(locale);
        money.setCurrency(Currency.getInstance(currency));
        money.setMaximumFractionDigits(0);
        return money.format(Math.abs(value) < 0.5 ? 0 : value);
    }

    String day(LocalDate day) {
        return DateTimeFormatter.ofLocalizedDate(FormatStyle.MEDIUM)
                .withLocale(locale)
                .format(day);
    }

    String days(List<LocalDate> days) {
        DateTimeFormatter format = DateTimeFormatter.ofPattern("EEE", locale);
        return days.stream().map(day -> format.format(day) + SPACE + day(day)).collect(Collectors.joining(" · "));
    }

    /** In the figure's own unit. */
    String value(ConditionKind kind, double value) {
        return switch (kind.unit()) {
            case "1" -> number(value, kind.limit() < 10 ? 2 : 0);
            case "h", "Pa" -> number(value, 0) + SPACE + kind.unit();
            default -> number(value, 1) + SPACE + kind.unit();
        };
    }

    /** An interval of days, or why there is none. */
    String expected(RemainingLife life) {
        LocalDate early = life.early();
        LocalDate late = life.late();
        return life.outlook() == Outlook.FORESEEN && early != null && late != null
                ? text("upkeep.interval", day(early), day(late))
                : text("upkeep.outlook." + life.outlook());
    }

    /** How far on the way to the limit. */
    String worn(RemainingLife life, @Nullable Double value, @Nullable ConditionKind kind) {
        if (value == null || life.outlook() == Outlook.NO_DATA) {
            return text("upkeep.worn.unknown");
        }
        String share = percent(Math.max(0, life.worn()));
        return kind == null ? share : text("upkeep.worn", share, value(kind, value), value(kind, kind.limit()));
    }

    String record(TrackRecord record) {
        if (record.scored() == 0) {
            return text("upkeep.record.none");
        }
        String held = text("upkeep.record", record.held(), record.scored());
        Double error = record.medianError();
        Double naive = record.naiveError();
        return error == null
                ? held
                : held + "; "
                        + (naive == null
                                ? text("upkeep.record.error", number(error, 0))
                                : text("upkeep.record.both", number(error, 0), number(naive, 0)));
    }

    /** What another month costs, and what of. */
    String waiting(@Nullable WaitingCost cost) {
        return cost == null
                ? "–"
                : text(
                        "upkeep.waiting",
                        money(cost.loss()),
                        money(cost.energy()),
                        money(cost.risk()),
                        money(cost.saved()));
    }
}
