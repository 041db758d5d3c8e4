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
import io.plenum.advice.estimate.Change;
import io.plenum.advice.estimate.Proposal;
import io.plenum.uikit.PlainTable;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.stream.Collectors;

/** What to set from what to what, and what to check before. */
class AdviceWhat extends Section {

    private static final long serialVersionUID = 1L;

    private static final int SHOWN = 5;
    private static final int MOST_TRENDS = 8;

    AdviceWhat(Recommendation one, AdviceWords words) {
        Proposal proposal = one.proposal();
        addClassName("plenum-card");
        add(new H2(getTranslation("advice.what")), new Paragraph(AdviceWords.text("advice.do." + proposal.kind())));
        changes(new AdviceChanges(words).all(proposal), words);
        if (!proposal.prerequisites().isEmpty()) {
            add(new H3(getTranslation("advice.before")));
            add(needs(proposal));
        }
        List<String> points = points(proposal, words);
        if (!points.isEmpty()) {
            add(new Anchor(trends(points), getTranslation("advice.trends")));
        }
    }

    private void changes(List<AdviceChanges.Line> lines, AdviceWords words) {
        add(table(lines.stream().limit(SHOWN).toList(), words));
        if (lines.size() > SHOWN) {
            add(new Details(
                    getTranslation("advice.more", lines.size() - SHOWN),
                    table(lines.subList(SHOWN, lines.size()), words)));
        }
    }

    /** Changes without values need no columns for them. */
    private PlainTable table(List<AdviceChanges.Line> lines, AdviceWords words) {
        boolean valued = lines.stream().anyMatch(line -> !line.to().isEmpty());
        PlainTable table = valued
                ? new PlainTable(
                        "advice.changes.where", "advice.changes.what", "advice.changes.from", "advice.changes.to")
                : new PlainTable("advice.changes.where", "advice.changes.what");
        table.getElement().setAttribute("aria-label", getTranslation("advice.what"));
        for (AdviceChanges.Line line : lines) {
            List<String> cells = new AdviceChanges(words).cells(line);
            if (valued) {
                table.row(cells.getFirst(), cells.getLast(), line.from(), line.to());
            } else {
                table.row(cells.getFirst(), cells.getLast());
            }
        }
        return table;
    }

    private static UnorderedList needs(Proposal proposal) {
        UnorderedList list = new UnorderedList();
        proposal.prerequisites().forEach(need -> list.add(new ListItem(AdviceWords.text("advice.needs." + need))));
        return list;
    }

    /** Those that show it, else the first that are changed. */
    private static List<String> points(Proposal proposal, AdviceWords words) {
        if (!proposal.points().isEmpty()) {
            return proposal.points();
        }
        return proposal.changes().stream()
                .map(Change::point)
                .filter(key -> words.model().point(key) != null)
                .distinct()
                .limit(MOST_TRENDS)
                .toList();
    }

    private static String trends(List<String> points) {
        return "trends?last=604800000&points="
                + points.stream()
                        .map(point ->
                                URLEncoder.encode(point, StandardCharsets.UTF_8).replace("%2F", "/"))
                        .collect(Collectors.joining(","));
    }
}
