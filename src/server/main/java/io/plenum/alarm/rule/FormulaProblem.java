package io.plenum.alarm.rule;

/** An expression that cannot be read. */
public final class FormulaProblem extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final int column;
    private final String key;
    private final String found;

    FormulaProblem(int column, String key, String found) {
        super(key + " at column " + column + ": " + found);
        this.column = column;
        this.key = key;
        this.found = found;
    }

    /** Where it went wrong, counted from 1. */
    public int column() {
        return column;
    }

    /** Key in the message bundles; its places are the column and what was found there. */
    public String key() {
        return key;
    }

    public String found() {
        return found;
    }
}
