package io.plenum.advice.ui;

import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.html.UnorderedList;
import io.plenum.advice.Measurement;
import io.plenum.advice.Recommendation;

/** What the meters say since it was carried out; nothing before. */
class AdviceResult extends Section {

    private static final long serialVersionUID = 1L;

    AdviceResult(Recommendation one, AdviceWords words) {
        Measurement measured = one.measurement();
        setVisible(measured != null);
        if (measured == null) {
            return;
        }
        addClassName("plenum-card");
        add(new H2(getTranslation("advice.measured")));
        if (measured.missingDays() > 0) {
            add(new Paragraph(getTranslation("advice.measured.wait", measured.missingDays())));
            return;
        }
        if (measured.parts().isEmpty()) {
            add(new Paragraph(getTranslation("advice.measured.no-meter")));
        }
        UnorderedList lines = new UnorderedList();
        measured.parts().forEach(part -> lines.add(new ListItem(line(part, words))));
        add(lines, new Paragraph(getTranslation("advice.measured.whole")));
    }

    static String line(Measurement.Part part, AdviceWords words) {
        String kind = AdviceWords.text("advice.energy." + part.kind());
        return switch (part.verdict()) {
            case SAVED, MORE_USED, NOT_PROVEN ->
                AdviceWords.text(
                        "advice.verdict." + part.verdict(),
                        kind,
                        words.about(part.saved()),
                        words.about(part.low()),
                        words.about(part.high()),
                        words.about(part.predicted()),
                        words.about(part.days()));
            case BASELINE_FAILED ->
                AdviceWords.text(
                        "advice.verdict.BASELINE_FAILED",
                        kind,
                        words.about(100 * part.cvRmse()),
                        words.about(100 * part.nmbe()));
            case TOO_SHORT, OTHER_WEATHER -> AdviceWords.text("advice.verdict." + part.verdict(), kind);
        };
    }
}
