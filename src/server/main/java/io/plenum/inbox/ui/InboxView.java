package io.plenum.inbox.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.checkbox.Checkbox;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.Main;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.UnorderedList;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Route;
import io.plenum.inbox.InboxItem;
import io.plenum.inbox.InboxKind;
import io.plenum.uikit.Polling;
import io.plenum.uikit.empty.EmptyState;
import jakarta.annotation.security.PermitAll;
import java.util.List;

/** All notifications of whoever is signed in, by kind, read and unread. */
@Route("notifications")
@PermitAll
public class InboxView extends Main implements HasDynamicTitle {

    private static final long serialVersionUID = 1L;

    private static final int STEP = 50;

    private final transient InboxViewContext context;
    private final Select<InboxKind> kind = new Select<>();
    private final Checkbox onlyNew = new Checkbox();
    private final Button readAll = new Button();
    private final Div body = new Div();
    private transient List<InboxItem> shown = List.of();
    private int most = STEP;

    InboxView(InboxViewContext context) {
        this.context = context;
        addClassName("plenum-page");
        kind.setAriaLabel(getTranslation("inbox.filter"));
        kind.setItems(InboxKind.values());
        kind.setEmptySelectionAllowed(true);
        kind.setEmptySelectionCaption(getTranslation("inbox.filter.all"));
        kind.setPlaceholder(getTranslation("inbox.filter.all"));
        kind.setItemLabelGenerator(
                one -> one == null ? getTranslation("inbox.filter.all") : getTranslation("inbox.kind." + one));
        kind.addValueChangeListener(change -> draw());
        onlyNew.setLabel(getTranslation("inbox.only-new"));
        onlyNew.addValueChangeListener(change -> draw());
        readAll.setText(getTranslation("inbox.read-all"));
        readAll.addClickListener(click -> {
            context.readAll(chosen());
            draw();
        });
        Anchor choice = new Anchor("preferences", getTranslation("inbox.preferences"));
        choice.getElement().setAttribute("router-link", true);
        Div filters = new Div(kind, onlyNew, readAll, choice);
        filters.addClassNames("plenum-links", "plenum-filters");
        add(new H1(getTranslation("inbox.title")), filters, body);
        draw();
        Polling.whileShown(this, this::refresh);
    }

    @Override
    public String getPageTitle() {
        return "Plenum · " + getTranslation("inbox.title");
    }

    private List<InboxItem> chosen() {
        return context.own().stream()
                .filter(item -> kind.getValue() == null || item.news().kind() == kind.getValue())
                .filter(item -> !onlyNew.getValue() || item.isNew())
                .toList();
    }

    private void refresh() {
        if (!chosen().equals(shown)) {
            draw();
        }
    }

    private void draw() {
        shown = chosen();
        body.removeAll();
        readAll.setEnabled(shown.stream().anyMatch(InboxItem::isNew));
        if (shown.isEmpty()) {
            body.add(nothing());
            return;
        }
        UnorderedList list = new UnorderedList();
        list.addClassNames("plenum-inbox", "plenum-card");
        shown.stream().limit(most).forEach(item -> list.add(row(item)));
        body.add(list);
        if (shown.size() > most) {
            body.add(new Button(getTranslation("inbox.more", shown.size() - most), click -> {
                most += STEP;
                draw();
            }));
        }
    }

    private Component nothing() {
        return kind.getValue() == null && !onlyNew.getValue()
                ? new EmptyState(getTranslation("inbox.empty"), getTranslation("inbox.empty.text"))
                : new Paragraph(getTranslation("inbox.empty.filter"));
    }

    private InboxRow row(InboxItem item) {
        InboxRow row = new InboxRow(item, context, () -> context.read(item, true));
        if (!item.over()) {
            Button mark = new Button(getTranslation(item.read() ? "inbox.mark-unread" : "inbox.mark-read"), click -> {
                context.read(item, !item.read());
                draw();
            });
            mark.addThemeVariants(ButtonVariant.LUMO_TERTIARY);
            row.add(mark);
        }
        return row;
    }
}
