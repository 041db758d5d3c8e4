package io.plenum.fault;

import java.util.Locale;
import java.util.ResourceBundle;

/** The terms of rules in English, for what has no reader with a language of their own: files and terminals. */
public final class RuleTerms {

    private static final ResourceBundle TEXTS = ResourceBundle.getBundle(
            "messages.fault",
            Locale.ROOT,
            ResourceBundle.Control.getNoFallbackControl(ResourceBundle.Control.FORMAT_PROPERTIES));

    private RuleTerms() {}

    /** The trade's term for what the rule finds. */
    public static String of(FaultRule rule) {
        return TEXTS.getString("fault.rule." + rule.id());
    }

    /** What the term means, in a sentence. */
    public static String explained(FaultRule rule) {
        return TEXTS.getString("fault.plain." + rule.id());
    }
}
