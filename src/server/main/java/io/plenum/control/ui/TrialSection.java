package io.plenum.control.ui;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import io.plenum.control.run.ControlLoop;
import io.plenum.control.run.ControlTrialResult;
import io.plenum.control.run.TrialShare;
import io.plenum.control.trial.TrialEffect;
import io.plenum.uikit.PlainTable;
import java.util.List;
import java.util.Objects;
import java.util.UUID;

/** What a trial says so far. */
class TrialSection extends Section {

    private static final long serialVersionUID = 1L;

    TrialSection(ControlTrialResult result, LoopCardContext context) {
        addClassName("plenum-card");
        add(
                new H2(getTranslation("control.trial.result")),
                new Paragraph(getTranslation("control.trial.days", result.days(), result.dropped())));
        if (result.effects().isEmpty()) {
            Paragraph early = new Paragraph(getTranslation("control.trial.early"));
            early.addClassName("plenum-soft");
            add(early);
            return;
        }
        PlainTable table =
                new PlainTable("control.loop", "control.energy", "control.trial.saved", "control.trial.verdict");
        result.effects().forEach((kind, effects) -> {
            for (int i = 0; i < effects.size(); i++) {
                TrialEffect effect = effects.get(i);
                var loop = result.loops().get(i);
                table.row(
                        getTranslation("control.kind." + loop.kind()) + " · " + context.name(loop),
                        getTranslation("recommendation.energy." + kind),
                        getTranslation(
                                "control.trial.interval",
                                number(effect.saved()),
                                number(effect.low()),
                                number(effect.high())),
                        verdict(effect));
            }
        });
        Div scroll = new Div(table);
        scroll.addClassName("plenum-scroll");
        add(scroll);
    }

    private String verdict(TrialEffect effect) {
        if (!effect.proven()) {
            return getTranslation("control.trial.not-proven");
        }
        return getTranslation(effect.low() > 0 ? "control.trial.saves" : "control.trial.costs");
    }

    private static long number(double kilowattHours) {
        return Math.round(kilowattHours);
    }

    /** Trials of these loops, each once. */
    static List<UUID> trials(List<ControlLoop> loops) {
        return loops.stream()
                .map(ControlLoop::trial)
                .filter(Objects::nonNull)
                .map(TrialShare::trial)
                .distinct()
                .toList();
    }
}
