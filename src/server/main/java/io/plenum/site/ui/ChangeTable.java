package io.plenum.site.ui;

import io.plenum.point.PointSource;
import io.plenum.site.pointlist.ListedChange;
import io.plenum.uikit.PlainTable;
import java.util.List;

/** The first points that a list adds or completes. */
class ChangeTable extends PlainTable {

    private static final long serialVersionUID = 1L;

    static final int SHOWN = 50;

    ChangeTable(List<ListedChange> changes) {
        super(
                "site.list.column.change",
                "site.list.column.key",
                "site.list.column.name",
                "site.list.column.unit",
                "site.list.column.source");
        changes.stream().limit(SHOWN).forEach(this::show);
    }

    private void show(ListedChange change) {
        PointSource source = change.source();
        row(
                getTranslation(change.added() ? "site.list.change.added" : "site.list.change.completed"),
                change.key(),
                change.name(),
                change.states().isEmpty() ? change.unit() : String.join(" · ", change.states()),
                source == null ? "" : source.connection() + " " + source.address());
    }
}
