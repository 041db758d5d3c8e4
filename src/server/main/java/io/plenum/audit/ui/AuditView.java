package io.plenum.audit.ui;

import com.vaadin.flow.component.AttachEvent;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.Main;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Menu;
import com.vaadin.flow.router.Route;
import io.plenum.audit.chain.ChainMonitor;
import io.plenum.audit.read.AuditQuery;
import io.plenum.audit.read.AuditRecord;
import io.plenum.audit.read.AuditSearch;
import io.plenum.uikit.Displays;
import io.plenum.web.ItemPage;
import jakarta.annotation.security.RolesAllowed;
import java.text.NumberFormat;
import java.time.Clock;
import java.time.ZoneId;

/** Who did what: searched, read, exported, and whether the chain holds. */
@Route("admin/audit")
@Menu(title = "audit.title", order = 22)
@RolesAllowed("ADMINISTRATOR")
public class AuditView extends Main implements HasDynamicTitle {

    private static final long serialVersionUID = 1L;
    private static final int SIZE = 50;

    private final transient AuditSearch search;
    private final transient Displays displays;
    private final AuditFilter filter = new AuditFilter(() -> show(0));
    private final Div found = new Div();
    private final Span position = new Span();
    private final Button newer = new Button(getTranslation("audit.newer"), click -> show(page() - 1));
    private final Button older = new Button(getTranslation("audit.older"), click -> show(page() + 1));
    private final Anchor export = new Anchor("", getTranslation("audit.export"));
    private int page;

    AuditView(AuditSearch search, ChainMonitor watch, Displays displays, Clock clock) {
        this.search = search;
        this.displays = displays;
        addClassName("plenum-page");
        export.getElement().setAttribute("download", true);
        Div pages = new Div(newer, position, older, export);
        pages.addClassName("plenum-links");
        pages.getStyle().set("align-items", "center");
        found.addClassName("plenum-scroll");
        position.getElement().setAttribute("aria-live", "polite");
        Section list = new Section(filter, pages, found);
        list.addClassName("plenum-card");
        add(new H1(getTranslation("audit.title")), new ChainCard(watch, clock, displays), list);
    }

    @Override
    protected void onAttach(AttachEvent event) {
        show(0);
    }

    @Override
    public String getPageTitle() {
        return "Plenum · " + getTranslation("audit.title");
    }

    private int page() {
        return page;
    }

    private void show(int wanted) {
        page = Math.max(0, wanted);
        ZoneId zone = displays.zone(UI.getCurrentOrThrow());
        AuditQuery query = filter.query(zone);
        ItemPage<AuditRecord> records = search.find(query, page, SIZE);
        found.removeAll();
        if (records.items().isEmpty()) {
            found.add(new Paragraph(getTranslation("audit.nothing")));
        } else {
            found.add(new AuditTable(records.items(), zone, getLocale()));
        }
        showPosition(records);
        export.setHref(AuditFilter.address(query));
    }

    private void showPosition(ItemPage<AuditRecord> records) {
        NumberFormat number = NumberFormat.getNumberInstance(getLocale());
        long first = records.total() == 0 ? 0 : (long) page * SIZE + 1;
        position.setText(getTranslation(
                "audit.position",
                number.format(first),
                number.format((long) page * SIZE + records.items().size()),
                number.format(records.total())));
        newer.setEnabled(page > 0);
        older.setEnabled((long) (page + 1) * SIZE < records.total());
    }
}
