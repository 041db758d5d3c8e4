package io.plenum.shell;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.Key;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.data.value.ValueChangeMode;
import com.vaadin.flow.router.Location;
import io.plenum.uikit.SearchSource;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** Ctrl-K: finds pages, places, equipment, points, alarms and orders, and does things. Arrow keys walk through what was found. */
class SearchDialog extends Dialog {

    private static final long serialVersionUID = 1L;

    /** Arrow keys move the focus between the field and what was found; the server need not know. */
    private static final String WALK = """
            this.addEventListener('keydown', e => {
              if (e.key !== 'ArrowDown' && e.key !== 'ArrowUp') return;
              const stops = [this.querySelector('input'), ...this.querySelectorAll('a, button.plenum-hit')];
              const at = stops.indexOf(document.activeElement);
              const next = stops[Math.min(stops.length - 1, Math.max(0, at + (e.key === 'ArrowDown' ? 1 : -1)))];
              if (next) { next.focus(); e.preventDefault(); }
            });""";

    private final transient List<SearchSource> sources;
    private final Div hits = new Div();
    private final Paragraph none = new Paragraph();
    private SearchSource.@Nullable Hit first;

    SearchDialog(List<SearchSource> sources) {
        this.sources = sources;
        setHeaderTitle(getTranslation("ui.search.title"));
        setWidth("min(640px, 94vw)");
        setTop("8vh");
        hits.addClassName("plenum-hits");
        none.addClassName("plenum-soft");
        none.getElement().setAttribute("role", "status");
        TextField query = new TextField();
        query.setPlaceholder(getTranslation("ui.search.hint"));
        query.setAriaLabel(getTranslation("ui.search.title"));
        query.setWidthFull();
        query.setMaxLength(100);
        query.setAutofocus(true);
        query.setClearButtonVisible(true);
        query.setValueChangeMode(ValueChangeMode.LAZY);
        query.setValueChangeTimeout(150);
        query.addValueChangeListener(event -> show(event.getValue()));
        query.addKeyPressListener(Key.ENTER, event -> chooseFirst());
        Div content = new Div(query, none, hits);
        content.getElement().executeJs(WALK);
        add(content);
        show("");
    }

    private void show(String query) {
        hits.removeAll();
        first = null;
        List<SearchHits.Group> groups = SearchHits.of(sources, query);
        none.setText(groups.isEmpty() ? getTranslation(query.isBlank() ? "ui.search.help" : "ui.search.nothing") : "");
        none.setVisible(groups.isEmpty());
        for (SearchHits.Group group : groups) {
            String key = group.kind().name().toLowerCase(Locale.ROOT);
            hits.add(new H3(getTranslation("ui.search.kind." + key)));
            group.hits().forEach(hit -> hits.add(row(hit)));
        }
        if (!groups.isEmpty()) {
            first = groups.getFirst().hits().getFirst();
        }
    }

    private Component row(SearchSource.Hit hit) {
        Span where = new Span(hit.where());
        where.addClassName("plenum-soft");
        if (hit.action() != null) {
            NativeButton button = new NativeButton("", event -> go(hit));
            button.addClassName("plenum-hit");
            button.add(new Span(hit.name()), where);
            return button;
        }
        Anchor link = new Anchor(hit.route(), new Span(hit.name()), where);
        // The page reads what it is to do from its address, which it has only once it is loaded.
        link.setRouterIgnore(hit.kind() == SearchSource.Kind.ACTION);
        link.getElement().addEventListener("click", event -> close());
        return link;
    }

    /** What changes something is only marked: one more Enter does it. */
    private void chooseFirst() {
        if (first != null && first.action() == null) {
            go(first);
        } else {
            hits.getElement().executeJs("this.querySelector('button.plenum-hit')?.focus()");
        }
    }

    private void go(SearchSource.Hit hit) {
        UI ui = getUI().orElse(null);
        if (ui == null) {
            return;
        }
        close();
        if (hit.action() != null) {
            hit.action().run();
        } else if (hit.kind() == SearchSource.Kind.ACTION) {
            ui.getPage().setLocation(hit.route());
            return;
        }
        Location location = new Location(hit.route());
        ui.navigate(location.getPath(), location.getQueryParameters());
    }
}
