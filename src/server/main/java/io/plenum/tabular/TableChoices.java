package io.plenum.tabular;

import org.jspecify.annotations.Nullable;

/**
 * What a person decided about a file; null leaves it to what the file shows.
 *
 * @param dates order of day and month where both are numbers
 * @param decimal mark before the decimals
 */
public record TableChoices(
        @Nullable DateOrder dates, @Nullable DecimalMark decimal) {

    public static final TableChoices NONE = new TableChoices(null, null);

    /** The word that leaves a choice to the file. */
    public static final String AUTO = "auto";

    /**
     * Reads the choices by their words.
     *
     * @param dates {@code auto}, {@code dmy}, {@code mdy} or {@code ymd}
     * @param decimal {@code auto}, {@code point} or {@code comma}
     * @throws IllegalArgumentException with the name of the choice whose word is none of these
     */
    public static TableChoices of(String dates, String decimal) {
        DateOrder order = DateOrder.of(dates);
        DecimalMark mark = DecimalMark.of(decimal);
        if (order == null && !dates.equals(AUTO)) {
            throw new IllegalArgumentException(TableRemark.DATES);
        }
        if (mark == null && !decimal.equals(AUTO)) {
            throw new IllegalArgumentException(TableRemark.DECIMAL);
        }
        return new TableChoices(order, mark);
    }

    /** The words of a choice. */
    public static String words(String choice) {
        return choice.equals(TableRemark.DATES) ? "auto, dmy, mdy, ymd" : "auto, point, comma";
    }
}
