package io.plenum.manual.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Main;
import com.vaadin.flow.component.html.Nav;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.html.UnorderedList;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.NotFoundException;
import com.vaadin.flow.router.Route;
import io.plenum.access.CurrentUser;
import io.plenum.manual.Guide;
import io.plenum.manual.ManualPart;
import jakarta.annotation.security.PermitAll;
import java.util.Locale;
import java.util.Objects;
import java.util.stream.Stream;

/** A guide of the manual; the address names it, and the part to begin at. Each is shown to whoever it is written for. */
@Route("manual/:guide?/:part?")
@PermitAll
public class ManualView extends Main implements BeforeEnterObserver, HasDynamicTitle {

    private static final long serialVersionUID = 1L;

    private static final String GO_TO = """
            setTimeout(() => {
              const part = document.getElementById($0);
              part?.scrollIntoView();
              part?.querySelector('h1, h2, h3')?.focus();
            });""";

    private final transient CurrentUser user;

    ManualView(CurrentUser user) {
        this.user = user;
        addClassNames("plenum-page", "plenum-manual");
    }

    @Override
    public String getPageTitle() {
        return "Plenum · " + getTranslation("manual.title");
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        String name = event.getRouteParameters().get("guide").orElse(Guide.FACILITY_MANAGER.fileName());
        Guide guide = Guide.named(name);
        if (guide == null) {
            throw new NotFoundException();
        }
        removeAll();
        add(guides(guide));
        if (!user.mayAnywhere(guide.role())) {
            add(new H1(getTranslation("manual.title")), new Paragraph(getTranslation("manual.not-yours")));
            return;
        }
        Locale language = guide.language(getLocale());
        boolean own = language.getLanguage().equals(getLocale().getLanguage());
        InlineText inline = new InlineText(guide, language, getLocale());
        guide.parts(language).forEach(part -> {
            Section section = section(part, inline);
            if (!own) {
                section.getElement().setAttribute("lang", language.getLanguage());
            }
            add(section);
        });
        addComponentAtIndex(2, contents(guide, language));
        if (!own) {
            addComponentAtIndex(1, new Paragraph(getTranslation("manual.english-only")));
        }
        event.getRouteParameters().get("part").ifPresent(part -> getElement().executeJs(GO_TO, part));
    }

    private Nav guides(Guide shown) {
        UnorderedList list = new UnorderedList();
        Stream.of(Guide.values())
                .filter(guide -> user.mayAnywhere(guide.role()))
                .forEach(guide -> {
                    Anchor link = new Anchor("manual/" + guide.fileName(), getTranslation("manual.guide." + guide));
                    if (guide == shown) {
                        link.getElement().setAttribute("aria-current", "page");
                    }
                    list.add(new ListItem(link));
                });
        list.add(new ListItem(new Anchor("glossary", getTranslation("glossary.title"))));
        Nav nav = new Nav(list);
        nav.getElement().setAttribute("aria-label", getTranslation("manual.guides"));
        return nav;
    }

    private Nav contents(Guide guide, Locale language) {
        UnorderedList list = new UnorderedList();
        guide.parts(language).stream()
                .filter(part -> part.level() == 2)
                .map(part -> new Anchor("manual/" + guide.fileName() + "/" + part.anchor(), part.title()))
                .forEach(link -> list.add(new ListItem(link)));
        Nav nav = new Nav(list);
        nav.addClassName("plenum-contents");
        nav.getElement().setAttribute("aria-label", getTranslation("manual.contents"));
        return nav;
    }

    private static Section section(ManualPart part, InlineText inline) {
        String title = part.title().replace("`", "");
        Component heading =
                switch (part.level()) {
                    case 1 -> new H1(title);
                    case 2 -> new H2(title);
                    default -> new H3(title);
                };
        heading.getElement().setAttribute("tabindex", "-1");
        Section section = new Section(heading, new PartBody(part.lines(), inline));
        section.setId(Objects.requireNonNull(part.anchor()));
        return section;
    }
}
