package io.plenum.site.ui.model;

import com.vaadin.flow.component.treegrid.TreeGrid;
import io.plenum.site.history.EntityId;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The tree of a site's model; a search shows what it finds without the tree. */
class ModelGrid extends TreeGrid<ModelRow> {

    private static final long serialVersionUID = 1L;

    private final transient Set<EntityId> open = new HashSet<>();

    ModelGrid() {
        setSelectionMode(SelectionMode.MULTI);
        setHeight("min(70vh, 720px)");
        addHierarchyColumn(ModelRow::name)
                .setHeader(getTranslation("site.model.column.name"))
                .setAutoWidth(true)
                .setFlexGrow(2);
        addColumn(ModelRow::detail)
                .setHeader(getTranslation("site.model.column.class"))
                .setAutoWidth(true);
        addColumn(row -> row.isHeading() ? "" : row.key())
                .setHeader(getTranslation("site.model.key"))
                .setAutoWidth(true);
        addItemClickListener(click -> {
            deselectAll();
            select(click.getItem());
        });
        addExpandListener(event -> event.getItems().forEach(row -> open.add(row.id())));
        addCollapseListener(event -> event.getItems().forEach(row -> open.remove(row.id())));
    }

    /** What was open and chosen stays so, as far as it is there. */
    void show(ModelTree tree, String search) {
        Set<EntityId> chosen = getSelectedItems().stream().map(ModelRow::id).collect(Collectors.toSet());
        boolean whole = search.isBlank();
        List<ModelRow> roots = whole ? tree.roots() : tree.matching(search);
        setItems(roots, row -> whole ? tree.children(row) : List.of());
        if (whole) {
            expand(roots);
            restore(tree, roots);
        }
        List<ModelRow> again = getTreeData().getRootItems().stream()
                .flatMap(this::withAll)
                .filter(row -> chosen.contains(row.id()))
                .toList();
        asMultiSelect().deselectAll();
        again.forEach(this::select);
    }

    private void restore(ModelTree tree, List<ModelRow> rows) {
        for (ModelRow row : rows) {
            if (open.contains(row.id()) || isExpanded(row)) {
                expand(row);
                restore(tree, tree.children(row));
            }
        }
    }

    private Stream<ModelRow> withAll(ModelRow row) {
        return Stream.concat(
                Stream.of(row), getTreeData().getChildren(row).stream().flatMap(this::withAll));
    }
}
