package io.plenum.advice.ui;

import com.vaadin.flow.component.html.DescriptionList;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import io.plenum.advice.estimate.Proposal;
import java.util.TreeMap;

/** How a saving was computed, with the numbers that it rests on. */
class AdviceHow extends Section {

    private static final long serialVersionUID = 1L;

    AdviceHow(Proposal proposal, AdviceWords words) {
        addClassName("plenum-card");
        add(
                new H2(getTranslation("advice.how")),
                new Paragraph(getTranslation("advice.how.all")),
                new Paragraph(AdviceWords.text("advice.how." + proposal.kind())));
        if (proposal.numbers().isEmpty()) {
            return;
        }
        DescriptionList lines = new DescriptionList();
        lines.addClassName("plenum-facts");
        new TreeMap<>(proposal.numbers())
                .forEach((name, value) -> lines.add(
                        new DescriptionList.Term(name(name)), new DescriptionList.Description(words.number(value))));
        add(lines);
    }

    /** A number without words of its own is told as it is named. */
    private static String name(String name) {
        String key = "advice.number." + name.replaceAll("[^a-zA-Z0-9]+", "-");
        String text = AdviceWords.text(key);
        return text.equals(key) ? name : text;
    }
}
