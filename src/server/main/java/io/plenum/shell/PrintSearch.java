package io.plenum.shell;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.i18n.I18NProvider;
import io.plenum.search.WordIndex;
import io.plenum.uikit.SearchSource;
import java.util.List;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** Prints the page from the search. */
@Component
@Order(2)
class PrintSearch implements SearchSource {

    @Override
    public List<Hit> find(String query, int limit) {
        String name = I18NProvider.translate("ui.print");
        WordIndex.Builder<String> index = new WordIndex.Builder<>();
        index.add(name, 0.3).said(name + " PDF", 1);
        return index.build().find(query, limit, one -> true).stream()
                .map(found -> new Hit(Kind.ACTION, name, "", "", found.score(), PrintSearch::print))
                .toList();
    }

    private static void print() {
        UI.getCurrent().getPage().executeJs(PrintHead.PRINT);
    }
}
