package io.plenum.manual.ui;

import com.vaadin.flow.component.UI;
import io.plenum.access.CurrentUser;
import io.plenum.manual.GlossaryTerm;
import io.plenum.manual.Guide;
import io.plenum.manual.ManualPart;
import io.plenum.search.WordIndex;
import io.plenum.uikit.SearchSource;
import io.plenum.web.language.Languages;
import java.util.List;
import java.util.Locale;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** Finds parts of the manual by their titles in the language in which they are shown, and terms of the glossary by their names. */
@Component
@Order(10)
class ManualSearch implements SearchSource {

    private final CurrentUser user;

    ManualSearch(CurrentUser user) {
        this.user = user;
    }

    private record Found(String name, String where, String route) {}

    @Override
    public List<Hit> find(String query, int limit) {
        WordIndex.Builder<Found> index = new WordIndex.Builder<>();
        Locale reader = UI.getCurrent().getLocale();
        for (Guide guide : Guide.values()) {
            if (user.mayAnywhere(guide.role())) {
                List<ManualPart> parts = guide.parts(reader);
                String title = parts.getFirst().title();
                parts.forEach(part -> index.add(
                                new Found(part.title(), title, "manual/" + guide.fileName() + "/" + part.anchor()), 0)
                        .said(part.title(), 0.6));
            }
        }
        for (GlossaryTerm term : GlossaryTerm.all()) {
            List<String> names =
                    Languages.all().stream().map(term::name).distinct().toList();
            index.add(new Found(String.join(" · ", names), "", "glossary/" + term.anchor()), 0);
            names.forEach(name -> index.said(name, 0.6));
        }
        return index.build().find(query, limit, found -> true).stream()
                .map(found -> new Hit(
                        Kind.PAGE,
                        found.item().name(),
                        found.item().where(),
                        found.item().route(),
                        found.score()))
                .toList();
    }
}
