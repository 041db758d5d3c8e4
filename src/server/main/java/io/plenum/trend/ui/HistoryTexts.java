package io.plenum.trend.ui;

import com.vaadin.flow.i18n.I18NProvider;
import io.plenum.spool.SpoolStatus;
import java.text.NumberFormat;
import java.time.Duration;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** States, sizes and ages in the words of the person who reads. */
final class HistoryTexts {

    private HistoryTexts() {}

    /** Shape and word: never a colour alone. */
    static String state(SpoolStatus spool) {
        String key =
                "history.state." + spool.state().name().toLowerCase(Locale.ROOT).replace('_', '-');
        return (spool.state() == SpoolStatus.State.READY ? "● " : "▲ ") + I18NProvider.translate(key);
    }

    static String bytes(long bytes, NumberFormat number) {
        number.setMaximumFractionDigits(1);
        return bytes >= 1_000_000_000
                ? number.format(bytes / 1e9) + " GB"
                : bytes >= 100_000 ? number.format(bytes / 1e6) + " MB" : number.format(bytes / 1e3) + " kB";
    }

    static String age(@Nullable Duration age) {
        long seconds = age == null ? 0 : age.toSeconds();
        return seconds < 90 ? seconds + " s" : seconds < 5400 ? seconds / 60 + " min" : seconds / 3600 + " h";
    }

    /** How long a resolution is kept. */
    static String kept(@Nullable Duration keep) {
        return keep == null
                ? I18NProvider.translate("history.for-ever")
                : keep.toDays() < 800
                        ? I18NProvider.translate("history.days", keep.toDays())
                        : I18NProvider.translate("history.years", Math.round(keep.toDays() / 365.25));
    }
}
