package io.plenum.manual.ui;

import com.vaadin.flow.component.html.DescriptionList;
import com.vaadin.flow.component.html.DescriptionList.Description;
import com.vaadin.flow.component.html.DescriptionList.Term;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.Main;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Route;
import io.plenum.manual.GlossaryTerm;
import jakarta.annotation.security.PermitAll;
import java.text.Collator;
import java.util.Comparator;
import java.util.Locale;

/** The terms of the trade in a sentence each, in the reader's language, with the other names beside. */
@Route("glossary/:term?")
@PermitAll
public class GlossaryView extends Main implements BeforeEnterObserver, HasDynamicTitle {

    private static final long serialVersionUID = 1L;

    GlossaryView() {
        addClassNames("plenum-page", "plenum-manual");
        DescriptionList list = new DescriptionList();
        GlossaryTerm.all().stream()
                .sorted(Comparator.comparing(term -> term.name(getLocale()), Collator.getInstance(getLocale())))
                .forEach(term -> add(list, term));
        // Nothing on the page takes the focus by itself, and arrow keys scroll what has it.
        list.getElement().setAttribute("tabindex", "0");
        add(new H1(getTranslation("glossary.title")), new Paragraph(getTranslation("glossary.lead")), list);
    }

    private void add(DescriptionList list, GlossaryTerm term) {
        Locale locale = getLocale();
        String others = String.join(", ", term.otherNames(locale));
        Term name = new Term(others.isEmpty() ? term.name(locale) : term.name(locale) + " (" + others + ")");
        name.setId(term.anchor());
        list.add(name, new Description(term.meaning(locale)));
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        event.getRouteParameters().get("term").ifPresent(term -> getElement()
                .executeJs("setTimeout(() => document.getElementById($0)?.scrollIntoView());", term));
    }

    @Override
    public String getPageTitle() {
        return "Plenum · " + getTranslation("glossary.title");
    }
}
