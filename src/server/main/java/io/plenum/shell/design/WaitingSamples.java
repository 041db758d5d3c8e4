package io.plenum.shell.design;

import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import io.plenum.uikit.Skeleton;
import io.plenum.uikit.empty.EmptyState;

/** What stands where nothing is yet: because there is nothing, or because it is still being made. */
final class WaitingSamples extends Div {

    private static final long serialVersionUID = 1L;

    WaitingSamples() {
        addClassName("plenum-report");
        add(
                new EmptyState(
                        getTranslation("design.empty"),
                        getTranslation("design.empty.text"),
                        new Anchor("design", getTranslation("design.empty.way"))),
                new Skeleton(getTranslation("design.waiting")));
    }
}
