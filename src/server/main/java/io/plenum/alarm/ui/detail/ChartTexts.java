package io.plenum.alarm.ui.detail;

import io.plenum.uikit.BrowserTexts;
import java.util.Locale;
import java.util.Map;

/** The texts that the chart in the browser needs, as one map. */
final class ChartTexts {

    private ChartTexts() {}

    static Map<String, String> in(Locale locale) {
        return new BrowserTexts(locale)
                .with("messages/alarms", "alarms.chart")
                .with("messages/trends", "trends.note")
                .with("messages/twin", "plan.o")
                .asMap();
    }
}
