package io.plenum.tabular;

/** Is given what a file holds, row by row. */
public interface TableConsumer {

    void value(TableColumn column, TableTime time, TableValue value, long line);

    /**
     * A row with values whose time cannot be read, or never was.
     *
     * @param text in the place of the time
     */
    void noTime(long line, String text, Reason reason);

    /** Why a row has no time. */
    enum Reason {
        /** The cell is empty. */
        ABSENT,
        /** No notation fits. */
        UNREADABLE,
        /** 31 April, 29 February of a common year. */
        NO_SUCH_DAY
    }
}
