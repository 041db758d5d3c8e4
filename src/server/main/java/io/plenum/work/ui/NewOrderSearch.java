package io.plenum.work.ui;

import com.vaadin.flow.i18n.I18NProvider;
import io.plenum.access.CurrentUser;
import io.plenum.access.Role;
import io.plenum.search.WordIndex;
import io.plenum.uikit.SearchSource;
import java.util.List;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** Begins a work order from the search. */
@Component
@Order(1)
class NewOrderSearch implements SearchSource {

    private final CurrentUser user;

    NewOrderSearch(CurrentUser user) {
        this.user = user;
    }

    @Override
    public List<Hit> find(String query, int limit) {
        if (!user.mayAnywhere(Role.TECHNICIAN)) {
            return List.of();
        }
        String name = I18NProvider.translate("work.add");
        WordIndex.Builder<String> index = new WordIndex.Builder<>();
        index.add(name, 0.3).said(name, 1);
        return index.build().find(query, limit, one -> true).stream()
                .map(found -> new Hit(Kind.ACTION, name, "", "work?new", found.score()))
                .toList();
    }
}
