package io.plenum.control.ui.action;

import com.vaadin.flow.i18n.I18NProvider;
import io.plenum.control.input.UsageHours;
import io.plenum.control.loop.LoopKind;
import io.plenum.control.loop.LoopSetting;
import java.time.format.TextStyle;
import java.util.Locale;
import java.util.TreeSet;
import java.util.stream.Collectors;

/** What a loop does, and what takes it back, in the words of its kind. */
public final class LoopLimitsText {

    private LoopLimitsText() {}

    /** @param unit in which the bounds are, as a symbol */
    public static String of(LoopKind kind, LoopSetting setting, String unit, Locale locale) {
        return I18NProvider.translate(
                kind.resets() ? "control.limits" : "control.limits." + kind,
                setting.low(),
                setting.high(),
                unit,
                setting.rails().comfortKelvin(),
                Math.round(100 * setting.rails().share()),
                hours(setting.hours(), locale));
    }

    private static String hours(UsageHours hours, Locale locale) {
        String days = new TreeSet<>(hours.days())
                .stream()
                        .map(day -> day.getDisplayName(TextStyle.SHORT, locale))
                        .collect(Collectors.joining(", "));
        return days + " " + hours.from() + "–" + hours.to();
    }
}
