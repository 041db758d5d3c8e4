package io.plenum.trend.exchange;

import java.util.List;

/** A field that cannot be read; the text is a key of the message bundles. */
final class BadField extends Exception {

    private static final long serialVersionUID = 1L;

    private final String text;
    private final transient List<String> arguments;

    BadField(String text, String... arguments) {
        super(text, null, false, false);
        this.text = text;
        this.arguments = List.of(arguments);
    }

    ImportProblem at(long line) {
        return new ImportProblem(line, text, arguments);
    }
}
