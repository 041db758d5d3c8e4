package io.plenum.shell;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.server.menu.MenuConfiguration;
import io.plenum.search.WordIndex;
import io.plenum.uikit.SearchSource;
import io.plenum.web.language.Languages;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.springframework.context.MessageSource;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** Finds the pages of the menu by their names, in every language, and by what is on them. */
@Component
@Order(9)
class PageSearch implements SearchSource {

    private final MessageSource messages;

    PageSearch(MessageSource messages) {
        this.messages = messages;
    }

    private record Page(String title, String path) {}

    /** Only what the person may open is in his menu. */
    @Override
    public List<Hit> find(String query, int limit) {
        WordIndex.Builder<Page> index = new WordIndex.Builder<>();
        pages().forEach(page -> add(index, page));
        Locale locale = UI.getCurrent().getLocale();
        return index.build().find(query, limit, page -> true).stream()
                .map(found -> new Hit(
                        Kind.PAGE,
                        text(found.item().title(), locale),
                        "",
                        found.item().path(),
                        found.score()))
                .toList();
    }

    private static List<Page> pages() {
        List<Page> pages =
                new ArrayList<>(List.of(new Page("ui.preferences", "preferences"), new Page("ui.account", "account")));
        MenuConfiguration.getMenuEntries()
                .forEach(entry -> pages.add(new Page(entry.title(), Navigation.route(entry))));
        return pages;
    }

    private void add(WordIndex.Builder<Page> index, Page page) {
        index.add(page, 0.1);
        for (Locale language : Languages.all()) {
            index.said(text(page.title(), language), 1);
            index.said(text("ui.search.page." + page.title(), language), 0.7);
        }
    }

    private String text(String key, Locale locale) {
        return String.valueOf(messages.getMessage(key, null, "", locale));
    }
}
