package io.plenum.inbox;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/** Puts news into the notification centre, each once for each person, in the caller's transaction. */
@Component
class InboxPost {

    private final InboxStore store;
    private final Inbox inbox;
    private final InboxPush push;

    InboxPost(InboxStore store, Inbox inbox, InboxPush push) {
        this.store = store;
        this.inbox = inbox;
        this.push = push;
    }

    void add(InboxNews news) {
        if (store.add(news)) {
            inbox.changed(news.account());
            push.send(news);
        }
    }

    /**
     * Brings what waits for people up to date: what is new is added, what waits no more is over.
     *
     * @param prefix with which the subjects begin
     * @param current all that waits now
     */
    void reconcile(String prefix, List<InboxNews> current) {
        Map<Key, InboxItem> known = store.waiting(prefix).stream()
                .collect(Collectors.toMap(item -> Key.of(item.news()), Function.identity()));
        Set<Key> waiting = current.stream().map(Key::of).collect(Collectors.toSet());
        current.stream().filter(news -> !known.containsKey(Key.of(news))).forEach(this::addOrResume);
        Collection<InboxItem> gone = known.entrySet().stream()
                .filter(entry -> !waiting.contains(entry.getKey()))
                .map(Map.Entry::getValue)
                .toList();
        if (!gone.isEmpty()) {
            store.over(gone.stream().map(InboxItem::id).toList());
            gone.forEach(item -> inbox.changed(item.news().account()));
        }
    }

    private void addOrResume(InboxNews news) {
        store.waitsAgain(news);
        add(news);
        inbox.changed(news.account());
    }

    private record Key(String account, String subject) {

        static Key of(InboxNews news) {
            return new Key(news.account(), news.subject());
        }
    }
}
