package io.plenum.uikit;

/** A feature's number beside its page in the navigation: what waits there for somebody. Asked every five seconds for each open page. */
public interface NavigationBadge {

    /** Address of the page, relative to the root. */
    String route();

    /** How many the person who looks can see; 0 shows nothing. */
    long count();

    /** Key of the text that says what is counted, with the number as its only argument. */
    String text();

    /** Whether the title of the browser's tab begins with it. */
    default boolean inTitle() {
        return false;
    }
}
