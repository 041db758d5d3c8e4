package io.plenum.dayahead.price;

import java.util.Arrays;

/** A document that must not be taken over; the text is a key of the message bundles. */
final class DocumentRefused extends Exception {

    private static final long serialVersionUID = 1L;

    private final int line;
    private final String text;
    private final transient Object[] arguments;

    DocumentRefused(int line, String text, Object... arguments) {
        super(text, null, false, false);
        this.line = line;
        this.text = text;
        this.arguments = arguments.clone();
    }

    int line() {
        return line;
    }

    String text() {
        return text;
    }

    String[] arguments() {
        return Arrays.stream(arguments).map(String::valueOf).toArray(String[]::new);
    }
}
