package io.plenum.advice.ui;

import com.vaadin.flow.component.details.Details;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.html.UnorderedList;
import io.plenum.advice.Recommendation;
import io.plenum.advice.estimate.Proposal;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.stream.Collectors;

/** What to change, what to check before, and where it shows. */
class AdviceWhat extends Section {

    private static final long serialVersionUID = 1L;

    private static final int SHOWN = 8;

    AdviceWhat(Recommendation one, AdviceWords words) {
        Proposal proposal = one.proposal();
        addClassName("plenum-card");
        add(new H2(getTranslation("advice.what")), new Paragraph(AdviceWords.text("advice.do." + proposal.kind())));
        List<String> changes =
                proposal.changes().stream().map(words::change).distinct().toList();
        add(list(changes.stream().limit(SHOWN).toList()));
        if (changes.size() > SHOWN) {
            add(new Details(
                    getTranslation("advice.more", changes.size() - SHOWN),
                    list(changes.subList(SHOWN, changes.size()))));
        }
        if (!proposal.prerequisites().isEmpty()) {
            add(new H3(getTranslation("advice.before")));
            add(list(proposal.prerequisites().stream()
                    .map(need -> AdviceWords.text("advice.needs." + need))
                    .toList()));
        }
        if (!proposal.points().isEmpty()) {
            add(new Anchor(trends(proposal.points()), getTranslation("advice.trends")));
        }
    }

    private static UnorderedList list(List<String> lines) {
        UnorderedList list = new UnorderedList();
        lines.forEach(line -> list.add(new ListItem(line)));
        return list;
    }

    private static String trends(List<String> points) {
        return "trends?last=604800000&points="
                + points.stream()
                        .map(point ->
                                URLEncoder.encode(point, StandardCharsets.UTF_8).replace("%2F", "/"))
                        .collect(Collectors.joining(","));
    }
}
