package io.plenum.uikit;

import com.vaadin.flow.component.HtmlComponent;
import com.vaadin.flow.component.Tag;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;

/** Stands where something is still being made: says so, and keeps about the place that it will take, so that nothing jumps. */
public final class Skeleton extends Section {

    private static final long serialVersionUID = 1L;

    private static final int LINES = 6;

    /** @param words what is being done; read aloud by whoever has their screen read */
    public Skeleton(String words) {
        addClassNames("plenum-card", "plenum-skeleton");
        Paragraph said = new Paragraph(words);
        said.getElement().setAttribute("role", "status");
        add(said);
        for (int i = 0; i < LINES; i++) {
            Line line = new Line();
            line.getElement().setAttribute("aria-hidden", "true");
            add(line);
        }
    }

    @Tag("i")
    private static final class Line extends HtmlComponent {

        private static final long serialVersionUID = 1L;
    }
}
