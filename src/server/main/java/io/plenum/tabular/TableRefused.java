package io.plenum.tabular;

import java.util.List;

/** A file that cannot be read as a table at all; the text is a key of the message bundles. */
public final class TableRefused extends Exception {

    private static final long serialVersionUID = 1L;

    private final long line;
    private final String text;
    private final transient List<String> arguments;

    /** @param line of the file, counted from 1 */
    public TableRefused(long line, String text, String... arguments) {
        super(text, null, false, false);
        this.line = line;
        this.text = text;
        this.arguments = List.of(arguments);
    }

    public long line() {
        return line;
    }

    /** Key in the message bundles. */
    public String text() {
        return text;
    }

    /** What stands in the text's places. */
    public List<String> arguments() {
        return arguments;
    }
}
