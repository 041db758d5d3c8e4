package io.plenum.uikit;

import com.vaadin.flow.component.Component;

/** A feature's contribution to the view that says how the building is now. */
@FunctionalInterface
public interface NowCard {

    Component create();
}
