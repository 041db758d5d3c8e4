package io.plenum.commissioning.ui;

import com.vaadin.flow.component.grid.Grid;
import com.vaadin.flow.data.renderer.LitRenderer;
import com.vaadin.flow.function.SerializableConsumer;
import io.plenum.commissioning.naming.PatternGroup;
import io.plenum.commissioning.naming.ProposalConfidence;
import io.plenum.commissioning.review.GroupDecision;
import io.plenum.commissioning.review.GroupVerdict;
import io.plenum.commissioning.review.ReviewedGroup;
import io.plenum.site.role.BrickClass;
import io.plenum.uikit.GridHeight;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** The groups of points, one row each: several can be chosen, and a click opens one. */
class GroupGrid extends Grid<ReviewedGroup> {

    private static final long serialVersionUID = 1L;

    private static final int EXAMPLES = 2;

    GroupGrid(SerializableConsumer<ReviewedGroup> open) {
        setSelectionMode(SelectionMode.MULTI);
        getStyle().setMarginTop("8px");
        addItemClickListener(click -> open.accept(click.getItem()));
        addColumn(LitRenderer.<ReviewedGroup>of(
                                "<vaadin-button theme=\"tertiary small\" style=\"white-space: nowrap\" @click=\"${open}\">${item.pattern}</vaadin-button>")
                        .withProperty("pattern", row -> row.group().pattern())
                        .withFunction("open", open))
                .setHeader(getTranslation("commissioning.column.pattern"))
                .setComparator(row -> row.group().pattern())
                .setAutoWidth(true)
                .setFlexGrow(2);
        addColumn(row -> row.group().members().size())
                .setHeader(getTranslation("commissioning.column.points"))
                .setSortable(true)
                .setAutoWidth(true)
                .setFlexGrow(0);
        column(
                "verdict",
                row -> getTranslation("commissioning.verdict." + row.decision().verdict()));
        column("class", row -> classOf(row.decision().brickClass()));
        column("equipment", row -> text(row.decision().equipment()));
        column("place", GroupGrid::place);
        column("confidence", this::confidence);
        column("examples", row -> examples(row.group()));
    }

    private void column(String name, com.vaadin.flow.function.ValueProvider<ReviewedGroup, String> value) {
        addColumn(value)
                .setHeader(getTranslation("commissioning.column." + name))
                .setSortable(true)
                .setAutoWidth(true);
    }

    private String classOf(@Nullable String brickClass) {
        return brickClass == null ? getTranslation("commissioning.no-class") : BrickClass.words(brickClass);
    }

    private String confidence(ReviewedGroup row) {
        return row.decision().verdict() == GroupVerdict.OPEN
                ? getTranslation(
                        "commissioning.confidence." + row.group().proposal().confidence())
                : "";
    }

    private static String place(ReviewedGroup row) {
        GroupDecision decision = row.decision();
        return Stream.of(text(decision.floor()), text(decision.space()))
                .filter(part -> !part.isEmpty())
                .collect(Collectors.joining(" / "));
    }

    private static String text(@Nullable String template) {
        return template == null ? "" : template;
    }

    private static String examples(PatternGroup group) {
        return String.join(", ", group.examples(EXAMPLES));
    }

    /** What nobody has decided yet comes first. */
    void show(List<ReviewedGroup> groups) {
        setItems(groups.stream()
                .sorted(Comparator.comparing(GroupGrid::isDecided))
                .toList());
        GridHeight.fit(this, groups.size(), "420px");
    }

    private static boolean isDecided(ReviewedGroup row) {
        return row.decision().verdict() != GroupVerdict.OPEN;
    }

    /** Open, with a proposal of high confidence. */
    List<ReviewedGroup> sure() {
        return getListDataView()
                .getItems()
                .filter(row -> !isDecided(row))
                .filter(row -> row.group().proposal().confidence() == ProposalConfidence.HIGH)
                .toList();
    }

    /** The first open group but this one; empty where all others are decided. */
    Optional<ReviewedGroup> nextOpen(String key) {
        return getListDataView()
                .getItems()
                .filter(row -> !isDecided(row) && !row.group().key().equals(key))
                .findFirst();
    }
}
