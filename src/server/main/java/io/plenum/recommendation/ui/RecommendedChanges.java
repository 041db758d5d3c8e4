package io.plenum.recommendation.ui;

import com.vaadin.flow.component.details.Details;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.html.UnorderedList;
import io.plenum.recommendation.Recommendation;
import io.plenum.recommendation.estimate.Proposal;
import io.plenum.recommendation.estimate.RecommendationKind;
import io.plenum.recommendation.estimate.SettingChange;
import io.plenum.uikit.PlainTable;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.stream.Collectors;

/** What to set from what to what, and what to check before. */
class RecommendedChanges extends Section {

    private static final long serialVersionUID = 1L;

    private static final int SHOWN = 5;
    private static final int MOST_TRENDS = 8;

    RecommendedChanges(Recommendation one, RecommendationFormatter words) {
        Proposal proposal = one.proposal();
        addClassName("plenum-card");
        add(
                new H2(getTranslation("recommendation.what")),
                new Paragraph(RecommendationFormatter.text("recommendation.do." + proposal.kind())));
        changes(new SettingChangeList(words).all(proposal), words);
        if (proposal.kind() == RecommendationKind.SCENARIO) {
            add(new Anchor("what-if/" + proposal.scenario(), getTranslation("recommendation.scenario")));
        }
        if (!proposal.prerequisites().isEmpty()) {
            add(new H3(getTranslation("recommendation.before")));
            add(needs(proposal));
        }
        List<String> points = points(proposal, words);
        if (!points.isEmpty()) {
            add(new Anchor(trends(points), getTranslation("recommendation.trends")));
        }
    }

    private void changes(List<SettingChangeList.Line> lines, RecommendationFormatter words) {
        add(table(lines.stream().limit(SHOWN).toList(), words));
        if (lines.size() > SHOWN) {
            add(new Details(
                    getTranslation("recommendation.more", lines.size() - SHOWN),
                    table(lines.subList(SHOWN, lines.size()), words)));
        }
    }

    /** Changes without values need no columns for them. */
    private PlainTable table(List<SettingChangeList.Line> lines, RecommendationFormatter words) {
        boolean valued = lines.stream().anyMatch(line -> !line.to().isEmpty());
        PlainTable table = valued
                ? new PlainTable(
                        "recommendation.changes.where",
                        "recommendation.changes.what",
                        "recommendation.changes.from",
                        "recommendation.changes.to")
                : new PlainTable("recommendation.changes.where", "recommendation.changes.what");
        table.getElement().setAttribute("aria-label", getTranslation("recommendation.what"));
        for (SettingChangeList.Line line : lines) {
            List<String> cells = new SettingChangeList(words).cells(line);
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
        proposal.prerequisites()
                .forEach(need -> list.add(new ListItem(RecommendationFormatter.text("recommendation.needs." + need))));
        return list;
    }

    /** Those that show it, else the first that are changed. */
    private static List<String> points(Proposal proposal, RecommendationFormatter words) {
        if (!proposal.points().isEmpty()) {
            return proposal.points();
        }
        return proposal.changes().stream()
                .map(SettingChange::point)
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
