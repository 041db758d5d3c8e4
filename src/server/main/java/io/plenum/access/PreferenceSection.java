package io.plenum.access;

import com.vaadin.flow.component.Component;

/** A feature's part of the page of preferences. Asked once for each time that the page is opened. */
@FunctionalInterface
public interface PreferenceSection {

    Component create();
}
