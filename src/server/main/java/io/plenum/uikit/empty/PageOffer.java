package io.plenum.uikit.empty;

/** Whether a page of the menu has anything to show to whoever looks; else it is not in the navigation, and its address says why. */
public interface PageOffer {

    /** Address of the page, relative to the root. */
    String route();

    /** Asked when the navigation is made. */
    boolean isOffered();
}
