package io.plenum.fault.ui;

import com.vaadin.flow.component.html.Paragraph;
import io.plenum.fault.finding.EvaluationProgress;

/** Says how far the building is judged: no finding means little before that. */
final class EvaluationProgressLine extends Paragraph {

    private static final long serialVersionUID = 1L;

    EvaluationProgressLine() {
        addClassName("plenum-soft");
        getElement().setAttribute("role", "status");
    }

    EvaluationProgressLine(EvaluationProgress judged, FaultFormatter formatter) {
        this();
        show(judged, formatter);
    }

    void show(EvaluationProgress judged, FaultFormatter formatter) {
        setText(
                judged.upToDate() && judged.until() != null
                        ? getTranslation("fault.judged", formatter.moment(judged.until()), judged.equipment())
                        : "◌ " + getTranslation("fault.judging", judged.current(), judged.equipment()));
    }
}
