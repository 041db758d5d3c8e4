package io.plenum.ui;

import com.vaadin.flow.component.Key;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.data.value.ValueChangeMode;
import java.util.List;

/** Ctrl-K: finds any space, equipment or point. */
class SearchDialog extends Dialog {

    private static final long serialVersionUID = 1L;

    private static final int LIMIT = 20;

    private final transient List<SearchSource> sources;
    private final Div hits = new Div();
    private String first = "";

    SearchDialog(List<SearchSource> sources) {
        this.sources = sources;
        setHeaderTitle(getTranslation("ui.search.title"));
        setWidth("min(560px, 94vw)");
        hits.addClassName("plenum-hits");
        hits.getElement().setAttribute("aria-live", "polite");
        TextField query = new TextField();
        query.setPlaceholder(getTranslation("ui.search.hint"));
        query.setAriaLabel(getTranslation("ui.search.title"));
        query.setWidthFull();
        query.setMaxLength(100);
        query.setAutofocus(true);
        query.setValueChangeMode(ValueChangeMode.LAZY);
        query.setValueChangeTimeout(150);
        query.addValueChangeListener(event -> show(event.getValue()));
        query.addKeyPressListener(Key.ENTER, event -> go());
        add(query, hits);
    }

    private void show(String query) {
        hits.removeAll();
        first = "";
        if (query.isBlank()) {
            return;
        }
        List<SearchSource.Hit> found = sources.stream()
                .flatMap(source -> source.find(query, LIMIT).stream())
                .limit(LIMIT)
                .toList();
        if (found.isEmpty()) {
            hits.add(new Span(getTranslation("ui.search.nothing")));
            return;
        }
        first = found.getFirst().route();
        found.forEach(hit -> hits.add(link(hit)));
    }

    private Anchor link(SearchSource.Hit hit) {
        Span where = new Span(hit.where());
        where.addClassName("plenum-soft");
        Anchor link = new Anchor(hit.route(), new Span(hit.name()), where);
        link.getElement().addEventListener("click", event -> close());
        return link;
    }

    private void go() {
        if (!first.isEmpty()) {
            close();
            getUI().ifPresent(ui -> ui.navigate(first));
        }
    }
}
