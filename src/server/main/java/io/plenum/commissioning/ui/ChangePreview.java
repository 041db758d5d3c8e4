package io.plenum.commissioning.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.details.Details;
import com.vaadin.flow.component.grid.Grid;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.treegrid.TreeGrid;
import io.plenum.commissioning.review.LeftOver;
import io.plenum.commissioning.review.PlannedChange;
import io.plenum.site.importing.PointDraft;
import io.plenum.site.role.BrickClass;
import io.plenum.uikit.GridHeight;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;

/** What accepting makes of the site: machines and rooms with their points, and what is left over. */
class ChangePreview extends Section {

    private static final long serialVersionUID = 1L;

    private final Paragraph facts = new Paragraph();
    private final TreeGrid<PreviewRow> tree = new TreeGrid<>();
    private final Details rest = new Details();
    private final Grid<LeftOver> leftOver = new Grid<>();

    /** A machine or room, or a point of it. */
    record PreviewRow(String name, String what, String key) {}

    /** @param target to which site everything goes; it is asked for first, as all else depends on it */
    ChangePreview(Component target) {
        addClassName("plenum-card");
        setVisible(false);
        tree.addHierarchyColumn(PreviewRow::name)
                .setHeader(getTranslation("commissioning.column.equipment"))
                .setAutoWidth(true);
        tree.addColumn(PreviewRow::what)
                .setHeader(getTranslation("commissioning.column.class"))
                .setAutoWidth(true);
        tree.addColumn(PreviewRow::key)
                .setHeader(getTranslation("commissioning.column.key"))
                .setAutoWidth(true);
        tree.setHeight("320px");
        leftOver.addColumn(one -> one.point().device()).setHeader(getTranslation("commissioning.column.device"));
        leftOver.addColumn(one -> one.point().name()).setHeader(getTranslation("commissioning.column.name"));
        leftOver.addColumn(one -> one.point().source().address())
                .setHeader(getTranslation("commissioning.column.address"));
        leftOver.addColumn(one -> getTranslation("commissioning.cause." + one.cause()))
                .setHeader(getTranslation("commissioning.column.cause"));
        rest.add(new Div(leftOver));
        add(new H2(getTranslation("commissioning.preview")), target, facts, tree, rest);
        // Whose points are in the model can be connected: what no name of a point says.
        add(new Paragraph(new Anchor("setup/feeds", getTranslation("commissioning.feeds.next"))));
    }

    /** Nothing can be shown before the site is known. */
    void await() {
        setVisible(true);
        facts.setText(getTranslation("commissioning.site-first"));
        tree.setVisible(false);
        rest.setVisible(false);
    }

    void show(PlannedChange change) {
        setVisible(true);
        tree.setVisible(!change.points().isEmpty());
        rest.setVisible(!change.leftOver().isEmpty());
        facts.setText(getTranslation(
                "commissioning.would",
                change.points().size(),
                change.equipment().size(),
                change.spaces().size(),
                change.floors().size()));
        Map<String, List<PointDraft>> byOwner = change.points().stream()
                .collect(Collectors.groupingBy(PointDraft::owner, TreeMap::new, Collectors.toList()));
        Map<String, String> classes = change.equipment().stream()
                .collect(Collectors.toMap(one -> one.key(), one -> BrickClass.words(one.brickClass())));
        List<PreviewRow> owners = byOwner.keySet().stream()
                .map(key -> new PreviewRow(
                        change.owners().getOrDefault(key, key),
                        classes.containsKey(key)
                                ? classes.getOrDefault(key, "")
                                : getTranslation("commissioning.there"),
                        key))
                .toList();
        tree.setItems(owners, row -> byOwner.getOrDefault(row.key(), List.of()).stream()
                .map(point -> new PreviewRow(point.name(), BrickClass.words(point.brickClass()), point.key()))
                .toList());
        rest.setSummaryText(
                getTranslation("commissioning.left-over", change.leftOver().size()));
        leftOver.setItems(change.leftOver());
        GridHeight.fit(leftOver, change.leftOver().size(), "260px");
    }
}
