package io.plenum.trend.ui;

import io.plenum.uikit.BrowserTexts;
import java.util.Locale;
import java.util.Map;

/** The texts that the page's components in the browser need, as one map: its own, and the plan's words for quality. */
final class TrendTexts {

    private TrendTexts() {}

    static Map<String, String> in(Locale locale) {
        return new BrowserTexts(locale)
                .with("messages/trends", "trends")
                .with("messages/twin", "plan.quality")
                .with("messages/twin", "plan.o")
                .asMap();
    }
}
