package io.plenum.twin.ui;

import io.plenum.uikit.BrowserTexts;
import java.util.Locale;
import java.util.Map;

/** The texts that the browser's components need, as one map. */
public final class PlanTexts {

    private PlanTexts() {}

    public static Map<String, String> in(Locale locale) {
        return new BrowserTexts(locale).with("messages/twin", "plan.").asMap();
    }
}
