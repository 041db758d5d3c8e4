package io.plenum.shell;

import com.vaadin.flow.component.html.Span;

/** The picture of a group; beside its name, so nobody has to hear of it. */
class NavigationIcon extends Span {

    private static final long serialVersionUID = 1L;

    NavigationIcon(NavigationGroup group) {
        addClassName("plenum-nav-icon");
        getElement().setAttribute("aria-hidden", "true");
        getElement()
                .setProperty(
                        "innerHTML", "<svg viewBox=\"0 0 24 24\"><path d=\"%s\"/></svg>".formatted(group.strokes()));
    }
}
