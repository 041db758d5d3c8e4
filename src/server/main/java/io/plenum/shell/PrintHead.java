package io.plenum.shell;

import com.vaadin.flow.component.AttachEvent;
import com.vaadin.flow.component.dependency.CssImport;
import com.vaadin.flow.component.dependency.JsModule;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import io.plenum.site.Site;
import io.plenum.site.SiteChoice;

/** What stands above a page on paper: the site, the page, when it was printed, and by whom. The browser writes page and time. */
@CssImport("./print.css")
@JsModule("./print.ts")
class PrintHead extends Div {

    private static final long serialVersionUID = 1L;

    /** Prepares the page and opens the browser's own dialog, which also makes a PDF of it. */
    static final String PRINT = "window.dispatchEvent(new Event('plenum-print'))";

    private final transient SiteChoice choice;
    private final Span site = new Span();

    PrintHead(SiteChoice choice, String user) {
        this.choice = choice;
        addClassName("plenum-print-head");
        getElement().setAttribute("aria-hidden", "true");
        Span title = new Span();
        title.addClassName("title");
        Span time = new Span();
        time.addClassName("time");
        add(site, title, time, new Span(user));
    }

    @Override
    protected void onAttach(AttachEvent event) {
        refresh();
    }

    /** After a page was opened: another site may have been chosen. */
    void refresh() {
        Site current = choice.current();
        site.setText(current == null ? "Plenum" : current.name());
    }
}
