package io.plenum.fault.ui;

import com.vaadin.flow.component.html.Paragraph;
import io.plenum.fault.finding.Judged;

/** Says how far the building is judged: no finding means little before that. */
final class JudgedLine extends Paragraph {

    private static final long serialVersionUID = 1L;

    JudgedLine() {
        addClassName("plenum-soft");
        getElement().setAttribute("role", "status");
    }

    JudgedLine(Judged judged, FaultWords words) {
        this();
        show(judged, words);
    }

    void show(Judged judged, FaultWords words) {
        setText(
                judged.upToDate() && judged.until() != null
                        ? getTranslation("fault.judged", words.moment(judged.until()), judged.equipment())
                        : "◌ " + getTranslation("fault.judging", judged.current(), judged.equipment()));
    }
}
