package io.plenum.inbox.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.UnorderedList;
import io.plenum.inbox.InboxItem;
import java.util.List;

/** The newest notifications, over whatever page is open. */
class InboxPanel extends Div {

    private static final long serialVersionUID = 1L;

    private static final int SHOWN = 12;

    private final transient InboxViewContext context;
    private final transient Runnable changed;
    private final UnorderedList list = new UnorderedList();
    private final Paragraph none = new Paragraph();
    private final Button read = new Button();
    private transient List<InboxItem> shown = List.of();
    private transient List<InboxItem> all = List.of();

    InboxPanel(InboxViewContext context, Runnable changed) {
        this.context = context;
        this.changed = changed;
        addClassName("plenum-inbox-panel");
        getElement().setAttribute("popover", "auto");
        getElement().setAttribute("role", "dialog");
        getElement().setAttribute("aria-label", getTranslation("inbox.title"));
        list.addClassName("plenum-inbox");
        none.setText(getTranslation("inbox.empty"));
        read.setText(getTranslation("inbox.read-all"));
        read.addThemeVariants(ButtonVariant.LUMO_TERTIARY);
        read.addClickListener(click -> {
            context.readAll(all);
            changed.run();
        });
        Anchor page = new Anchor("notifications", getTranslation("inbox.page"));
        page.getElement().setAttribute("router-link", true);
        page.getElement().addEventListener("click", click -> close());
        Div ways = new Div(page, read);
        ways.addClassName("ways");
        add(new H2(getTranslation("inbox.title")), none, list, ways);
        list.setVisible(false);
        read.setEnabled(false);
    }

    void show(List<InboxItem> items) {
        all = items.stream().filter(InboxItem::isNew).toList();
        List<InboxItem> newest = items.stream().limit(SHOWN).toList();
        if (newest.equals(shown)) {
            return;
        }
        shown = newest;
        list.removeAll();
        newest.forEach(item -> list.add(new InboxRow(item, context, () -> open(item))));
        list.setVisible(!newest.isEmpty());
        none.setVisible(newest.isEmpty());
        read.setEnabled(!all.isEmpty());
    }

    private void open(InboxItem item) {
        context.read(item, true);
        close();
        changed.run();
    }

    private void close() {
        getElement().executeJs("this.hidePopover()");
    }
}
