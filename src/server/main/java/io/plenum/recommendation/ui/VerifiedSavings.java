package io.plenum.recommendation.ui;

import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.html.UnorderedList;
import io.plenum.recommendation.Measurement;
import io.plenum.recommendation.Recommendation;
import java.util.List;

/** What the meters say since it was carried out; nothing before. */
class VerifiedSavings extends Section {

    private static final long serialVersionUID = 1L;

    VerifiedSavings(Recommendation one, RecommendationFormatter words) {
        Measurement measured = one.measurement();
        setVisible(measured != null);
        if (measured == null) {
            return;
        }
        addClassName("plenum-card");
        add(new H2(getTranslation("recommendation.measured")));
        if (measured.missingDays() > 0) {
            add(new Paragraph(getTranslation("recommendation.measured.wait", measured.missingDays())));
            baselines(measured, words);
            return;
        }
        if (measured.parts().isEmpty()) {
            add(new Paragraph(getTranslation("recommendation.measured.no-meter")));
        }
        add(lines(measured.parts(), words), new Paragraph(getTranslation("recommendation.measured.whole")));
        baselines(measured, words);
        if (!measured.beside().isEmpty()) {
            add(new Paragraph(getTranslation("recommendation.measured.beside")), lines(measured.beside(), words));
        }
        measured.parts().stream()
                .map(Measurement.Part::season)
                .distinct()
                .forEach(season -> add(new Paragraph(getTranslation("recommendation.measured.season." + season))));
    }

    private void baselines(Measurement measured, RecommendationFormatter words) {
        measured.choices().forEach(one -> add(new Paragraph(words.baseline(one))));
    }

    private static UnorderedList lines(List<Measurement.Part> parts, RecommendationFormatter words) {
        UnorderedList lines = new UnorderedList();
        parts.forEach(part -> lines.add(new ListItem(words.verdicts().line(part, words.meters(part.meter())))));
        return lines;
    }
}
