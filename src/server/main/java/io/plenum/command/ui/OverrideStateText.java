package io.plenum.command.ui;

import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.i18n.I18NProvider;
import io.plenum.command.CommandOverride;
import io.plenum.command.OverrideState;

/** Where an override is in its life: a shape and a word, and why where something is not as it was wanted. */
public final class OverrideStateText {

    private OverrideStateText() {}

    public static Span of(CommandOverride override) {
        String why = override.problem() == null ? "" : ": " + CommandFormatter.problem(override.problem());
        Span words = new Span(of(override.state()) + why);
        if (isBad(override.state())) {
            words.addClassName("plenum-alarm");
        } else if (override.state() == OverrideState.HELD) {
            words.addClassName("plenum-ours");
        }
        return words;
    }

    public static String of(OverrideState state) {
        String shape = isBad(state) ? "▲ " : state == OverrideState.HELD ? "◆ " : state.isOpen() ? "◌ " : "○ ";
        return shape + I18NProvider.translate("operate.state." + state);
    }

    private static boolean isBad(OverrideState state) {
        return switch (state) {
            case OVERRULED, REFUSED, MISMATCH, CANCELLING, CANCELLED -> true;
            case AWAITING_APPROVAL, REJECTED, ORDERED, HELD, RELEASING, RELEASED, TAKEN -> false;
        };
    }
}
