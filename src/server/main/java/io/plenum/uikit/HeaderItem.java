package io.plenum.uikit;

import com.vaadin.flow.component.Component;

/** A feature's contribution to the header: a chip with few words. Asked once for each page. */
@FunctionalInterface
public interface HeaderItem {

    Component create();
}
