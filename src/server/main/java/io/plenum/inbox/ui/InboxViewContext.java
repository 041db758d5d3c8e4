package io.plenum.inbox.ui;

import com.vaadin.flow.component.UI;
import io.plenum.inbox.Inbox;
import io.plenum.inbox.InboxItem;
import io.plenum.inbox.InboxKind;
import io.plenum.inbox.InboxNews;
import io.plenum.inbox.InboxText;
import io.plenum.site.SiteModels;
import io.plenum.uikit.DateTimeText;
import io.plenum.uikit.Displays;
import java.time.ZoneId;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/** Notifications as whoever is signed in reads them. Only for use on a UI's thread. */
@Component
class InboxViewContext {

    private final Inbox inbox;
    private final InboxText text;
    private final Displays displays;
    private final SiteModels models;

    InboxViewContext(Inbox inbox, InboxText text, Displays displays, SiteModels models) {
        this.inbox = inbox;
        this.text = text;
        this.displays = displays;
        this.models = models;
    }

    List<InboxItem> own() {
        return inbox.own();
    }

    void read(InboxItem item, boolean read) {
        inbox.read(Set.of(item.id()), read);
    }

    void readAll(Collection<InboxItem> items) {
        inbox.read(items.stream().map(InboxItem::id).collect(Collectors.toSet()), true);
    }

    String sentence(InboxNews news) {
        UI ui = UI.getCurrent();
        return text.sentence(news, ui.getLocale(), zone(ui));
    }

    String kind(InboxKind kind) {
        return text.kind(kind, UI.getCurrent().getLocale());
    }

    /** What it is about, when, where, and whether it is over. */
    String about(InboxItem item) {
        UI ui = UI.getCurrent();
        return Stream.of(
                        kind(item.news().kind()),
                        DateTimeText.text(item.raised(), zone(ui), ui.getLocale()),
                        item.news().place(),
                        item.over() ? ui.getTranslation("inbox.over") : "")
                .filter(part -> !part.isEmpty())
                .collect(Collectors.joining(" · "));
    }

    private ZoneId zone(UI ui) {
        return displays.zone(models.current().displayZone(), ui);
    }
}
