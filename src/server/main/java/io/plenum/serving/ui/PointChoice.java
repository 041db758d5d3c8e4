package io.plenum.serving.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.grid.Grid;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.data.value.ValueChangeMode;
import io.plenum.point.Point;
import io.plenum.point.PointCatalog;
import io.plenum.point.PointSearch;
import io.plenum.serving.ServingEditor;
import io.plenum.serving.ui.BacnetServerView.Attempt;
import io.plenum.uikit.GridHeight;
import java.util.Comparator;
import java.util.List;

/** Points to be served, found by words or by a pattern of their keys: one by one, or all that were found. */
class PointChoice extends Section {

    private static final long serialVersionUID = 1L;
    /** More lines than that nobody reads; all that were found can be served all the same. */
    private static final int SHOWN = 500;

    private static final int LONGEST = 200;

    private final transient PointCatalog catalog;
    private final transient PointSearch search;
    private final TextField query = new TextField(getTranslation("serving.search"));
    private final Paragraph count = new Paragraph();
    private final Grid<Point> grid = new Grid<>();
    private final Button selected;
    private final Button all;
    private transient List<Point> found = List.of();

    PointChoice(PointCatalog catalog, PointSearch search, ServingEditor editor, Attempt attempt) {
        this.catalog = catalog;
        this.search = search;
        addClassName("plenum-card");
        query.setHelperText(getTranslation("serving.search-hint"));
        query.setMaxLength(LONGEST);
        query.setWidthFull();
        query.setValueChangeMode(ValueChangeMode.LAZY);
        query.addValueChangeListener(change -> find());
        grid.setSelectionMode(Grid.SelectionMode.MULTI);
        grid.addColumn(Point::key)
                .setHeader(getTranslation("serving.column.name"))
                .setSortable(true);
        grid.addColumn(Point::name)
                .setHeader(getTranslation("serving.column.description"))
                .setSortable(true);
        selected = new Button(
                getTranslation("serving.add-selected"),
                click -> attempt.at(() -> editor.addPoints(grid.getSelectedItems())));
        all = new Button("", click -> attempt.at(() -> editor.addPoints(found)));
        grid.addSelectionListener(
                change -> selected.setEnabled(!change.getAllSelectedItems().isEmpty()));
        Div actions = new Div(selected, all);
        actions.addClassName("plenum-links");
        add(new H2(getTranslation("serving.add")), query, count, grid, actions);
        find();
    }

    private void find() {
        String text = query.getValue().strip();
        found = text.isEmpty() ? List.of() : text.contains("*") ? byPattern(text) : search.matching(text);
        grid.setItems(found.subList(0, Math.min(SHOWN, found.size())));
        boolean any = !found.isEmpty();
        grid.setVisible(any);
        GridHeight.fit(grid, found.size(), "300px");
        selected.setVisible(any);
        selected.setEnabled(false);
        all.setVisible(any);
        all.setText(getTranslation("serving.add-all", found.size()));
        count.setText(
                text.isEmpty() ? "" : getTranslation("serving.found", found.size(), Math.min(SHOWN, found.size())));
    }

    /** Piece by piece in their order, without regard to case: no expression of somebody else's making is run. */
    private List<Point> byPattern(String pattern) {
        KeyPattern keys = KeyPattern.of(pattern);
        return catalog.all().stream()
                .filter(point -> keys.matches(point.key()))
                .sorted(Comparator.comparing(Point::key))
                .toList();
    }
}
