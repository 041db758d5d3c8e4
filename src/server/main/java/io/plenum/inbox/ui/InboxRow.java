package io.plenum.inbox.ui;

import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Span;
import io.plenum.inbox.InboxItem;

/** One notification: its sentence leads to its page. */
class InboxRow extends ListItem {

    private static final long serialVersionUID = 1L;

    InboxRow(InboxItem item, InboxViewContext context, Runnable opened) {
        addClassName("plenum-inbox-row");
        setClassName("new", item.isNew());
        setClassName("urgent", item.isNew() && item.news().urgent());
        Anchor link = new Anchor(item.news().link(), context.sentence(item.news()));
        link.getElement().setAttribute("router-link", true);
        link.getElement().addEventListener("click", click -> opened.run());
        if (item.isNew()) {
            Span unseen = new Span(getTranslation("inbox.new") + " ");
            unseen.addClassName("plenum-unseen");
            link.addComponentAsFirst(unseen);
        }
        Div about = new Div(context.about(item));
        about.addClassName("plenum-soft");
        Div words = new Div(link, about);
        words.addClassName("words");
        add(words);
    }
}
