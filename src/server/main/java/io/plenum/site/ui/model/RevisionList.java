package io.plenum.site.ui.model;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import io.plenum.site.Site;
import io.plenum.site.history.ModelRevision;
import io.plenum.site.history.RevisionStore;
import io.plenum.uikit.DateTimeText;
import io.plenum.uikit.PlainTable;
import java.util.List;
import java.util.function.Consumer;

/** The changes of a site's model, the newest first, each of which can be undone. */
class RevisionList extends Section {

    private static final long serialVersionUID = 1L;

    static final int SHOWN = 30;

    private final transient Consumer<ModelRevision> undo;
    private final Div table = new Div();

    RevisionList(Consumer<ModelRevision> undo) {
        this.undo = undo;
        addClassName("plenum-card");
        table.addClassName("plenum-scroll");
        Paragraph hint = new Paragraph(getTranslation("site.model.history-hint", RevisionStore.KEPT));
        hint.addClassName("plenum-soft");
        add(new H2(getTranslation("site.model.history")), hint, table);
    }

    void show(Site site, List<ModelRevision> revisions) {
        PlainTable rows = new PlainTable(
                "site.model.column.number",
                "site.model.column.time",
                "site.model.column.who",
                "site.model.column.cause",
                "site.model.column.what",
                "site.model.column.undo");
        revisions.forEach(one -> rows.row(
                String.valueOf(one.number()),
                DateTimeText.text(one.time(), site.zone(), getLocale()),
                one.who(),
                cause(one),
                getTranslation("site.model.counts", one.added(), one.changed(), one.removed()),
                action(one)));
        table.removeAll();
        table.add(revisions.isEmpty() ? new Paragraph(getTranslation("site.model.no-history")) : rows);
    }

    private String cause(ModelRevision one) {
        String words = getTranslation(
                "site.model.cause." + one.cause(), one.undoes() == null ? "" : String.valueOf(one.undoes()));
        return one.detail().isEmpty() ? words : words + ": " + one.detail();
    }

    private Object action(ModelRevision one) {
        if (one.undoneBy() != null) {
            return getTranslation("site.model.undone-by", String.valueOf(one.undoneBy()));
        }
        Button button = new Button(getTranslation("site.model.undo"), click -> undo.accept(one));
        button.addThemeVariants(ButtonVariant.LUMO_TERTIARY, ButtonVariant.LUMO_SMALL);
        button.setAriaLabel(getTranslation("site.model.undo-title", String.valueOf(one.number())));
        return button;
    }
}
