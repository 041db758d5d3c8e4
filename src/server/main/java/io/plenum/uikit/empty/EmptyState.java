package io.plenum.uikit.empty;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;

/** Stands where a page or a part of it is empty: what will be there, and how one gets there. */
public class EmptyState extends Section {

    private static final long serialVersionUID = 1L;

    /**
     * @param title that it is empty
     * @param text what will be shown, and when
     * @param ways links or buttons to where one does something about it
     */
    public EmptyState(String title, String text, Component... ways) {
        addClassNames("plenum-card", "plenum-empty");
        add(new H2(title), new Paragraph(text));
        for (Component way : ways) {
            add(way);
        }
    }
}
