package io.plenum.fault.selftest.ui;

import com.vaadin.flow.i18n.I18NProvider;
import io.plenum.fault.Quantity;
import io.plenum.fault.selftest.FaultSummary;
import io.plenum.fault.selftest.SelfTestReason;
import io.plenum.fault.selftest.SizeSummary;
import io.plenum.fault.selftest.laid.TestedFault;
import java.text.NumberFormat;
import java.util.Collection;
import java.util.Locale;
import java.util.stream.Collectors;

/** Results as somebody reads them. */
record SelfTestTexts(Locale locale) {

    private static final int HOUR = 60;

    static String text(String key, Object... arguments) {
        return I18NProvider.translate(key, arguments);
    }

    static String fault(TestedFault fault) {
        return text("selftest.fault." + fault);
    }

    String size(TestedFault fault, double size) {
        return switch (fault.unit()) {
            case KELVIN -> text("selftest.size.kelvin", number(size));
            case SHARE, POSITION -> percent(size);
            case STARTS -> text("selftest.size.starts", number(size));
            case HOURS -> text("selftest.size.hours", number(size));
            case NONE -> text("selftest.size.none");
        };
    }

    private String number(double value) {
        NumberFormat format = NumberFormat.getNumberInstance(locale);
        format.setMaximumFractionDigits(1);
        return format.format(value);
    }

    String percent(double share) {
        return NumberFormat.getPercentInstance(locale).format(share);
    }

    /** Below an hour in minutes. */
    String lasting(double minutes) {
        return minutes < HOUR
                ? text("selftest.after.minutes", Math.round(minutes))
                : text("selftest.after.hours", Math.round(minutes / HOUR));
    }

    /** In few words: on how many of the days, how soon, from which size. */
    String cell(FaultSummary summary) {
        double share = summary.share();
        if (Double.isNaN(share)) {
            return text("selftest.cell.untested");
        }
        if (share == 0) {
            return text(summary.isDoubtful() ? "selftest.cell.doubtful" : "selftest.cell.missed");
        }
        Double minutes = summary.minutes();
        Double smallest = summary.smallest();
        String soon = minutes == null ? "" : " · " + lasting(minutes);
        String least = smallest == null ? "" : " · " + text("selftest.cell.from", size(summary.fault(), smallest));
        return percent(share) + soon + least;
    }

    /** Noticed on so many of so many days, or how else. */
    String days(SizeSummary one) {
        if (one.tested() == 0) {
            return text("selftest.cell.untested");
        }
        String noticed = text("selftest.days", one.noticed(), one.tested());
        return one.doubtful() == 0 ? noticed : noticed + " " + text("selftest.days.doubtful", one.doubtful());
    }

    static String reason(SelfTestReason reason, Collection<Quantity> missing) {
        String why = text("selftest.reason." + reason);
        return reason == SelfTestReason.MISSING_POINT && !missing.isEmpty() ? why + " (" + points(missing) + ")" : why;
    }

    static String points(Collection<Quantity> points) {
        return points.stream()
                .sorted()
                .map(point -> text("fault.quantity." + point))
                .collect(Collectors.joining(", "));
    }
}
