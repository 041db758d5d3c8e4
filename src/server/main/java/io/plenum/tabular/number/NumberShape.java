package io.plenum.tabular.number;

/**
 * What a text shows of a number at its beginning.
 *
 * @param kind how much the text itself decides
 * @param end where the number ends and a unit, a status or nothing begins
 */
public record NumberShape(Kind kind, int end) {

    public enum Kind {
        /** Begins with no number. */
        NONE,
        /** Digits alone. */
        WHOLE,
        /** Can only be read with a decimal point: 21.5, 0.125, 1,234.5. */
        POINT,
        /** Can only be read with a decimal comma: 21,5, 1.234,5, 1.234.567. */
        COMMA,
        /** One point and three digits behind it: 1.004. */
        POINT_OR_GROUP,
        /** One comma and three digits behind it: 1,004. */
        COMMA_OR_GROUP
    }

    static final NumberShape NONE = new NumberShape(Kind.NONE, 0);
}
