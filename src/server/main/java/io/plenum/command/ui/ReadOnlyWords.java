package io.plenum.command.ui;

import com.vaadin.flow.i18n.I18NProvider;
import io.plenum.command.rule.PolicySwitches.LastSwitch;

/** Whether anything may be written, in words. */
public final class ReadOnlyWords {

    private ReadOnlyWords() {}

    /** For the header. */
    static String brief(CommandViewContext context) {
        boolean on = context.policy().readOnly();
        LastSwitch last = context.lastSwitch();
        return on && last != null && last.readOnly()
                ? I18NProvider.translate(
                        "operate.read-only.on-since",
                        last.who(),
                        context.formatter().moment(last.time()))
                : I18NProvider.translate(on ? "operate.read-only.on" : "operate.read-only.off");
    }

    /** In a sentence, and who has switched it. */
    public static String full(CommandViewContext context) {
        String words = I18NProvider.translate(
                context.policy().readOnly() ? "operate.read-only.on-hint" : "operate.read-only.off-hint");
        LastSwitch last = context.lastSwitch();
        return last == null
                ? words
                : words + " "
                        + I18NProvider.translate(
                                "operate.read-only.by",
                                last.who(),
                                context.formatter().moment(last.time()),
                                last.reason());
    }
}
