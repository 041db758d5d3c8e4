package io.plenum.energy.calendar;

/** An event that tells of no closed days. */
class UnusableEventException extends Exception {

    private static final long serialVersionUID = 1L;

    private final String text;

    UnusableEventException(String text) {
        super(text);
        this.text = text;
    }

    /** Key in the message bundles. */
    String text() {
        return text;
    }
}
