package io.plenum.tabular.number;

import io.plenum.tabular.number.NumberShape.Kind;
import io.plenum.tabular.text.Digits;
import java.math.BigDecimal;

/** Reads the number at the beginning of a text, whichever marks it has for decimals and thousands. For one text after the other. */
public final class NumberScanner {

    private static final int LONGEST = 400;
    private static final double[] TENS = {
        1, 1e1, 1e2, 1e3, 1e4, 1e5, 1e6, 1e7, 1e8, 1e9, 1e10, 1e11, 1e12, 1e13, 1e14, 1e15
    };

    private String text = "";
    private int at;
    private boolean negative;
    private final char[] digits = new char[LONGEST];
    private int count;
    /** Where marks stand, counted in digits from the left. */
    private int points;

    private int commas;
    private int lastPoint;
    private int lastComma;
    private int groupMark;
    private boolean badGroup;
    private int exponent;

    /** What kind of number the text begins with, and where that ends. */
    public NumberShape scan(String cell) {
        text = cell;
        at = 0;
        negative = false;
        count = 0;
        points = 0;
        commas = 0;
        lastPoint = -1;
        lastComma = -1;
        groupMark = -1;
        badGroup = false;
        exponent = 0;
        if (cell.isEmpty() || cell.length() > LONGEST) {
            return NumberShape.NONE;
        }
        sign();
        body();
        if (count == 0 || badGroup || (groupMark >= 0 && !groupEnds())) {
            return NumberShape.NONE;
        }
        Kind kind = kind();
        exponent();
        signBehind();
        return kind == Kind.NONE ? NumberShape.NONE : new NumberShape(kind, at);
    }

    private void sign() {
        char first = text.charAt(0);
        if (first == '-' || first == '\u2212' || first == '\u2013' || first == '+') {
            negative = first != '+';
            at = 1;
        }
    }

    private void body() {
        while (at < text.length()) {
            char c = text.charAt(at);
            if (c >= '0' && c <= '9') {
                digits[count++] = c;
            } else if (c == '.' && digitFollows()) {
                badGroup |= points > 0 && count - lastPoint != 3;
                points++;
                lastPoint = count;
            } else if (c == ',' && digitFollows()) {
                badGroup |= commas > 0 && count - lastComma != 3 && count - lastComma != 2;
                commas++;
                lastComma = count;
            } else if (isGroupMark(c) && points + commas == 0 && threeFollow()) {
                badGroup |= (groupMark >= 0 && count - groupMark != 3) || count == 0;
                groupMark = count;
            } else {
                break;
            }
            at++;
        }
        if (at < text.length()
                && (text.charAt(at) == '.' || text.charAt(at) == ',')
                && at > 0
                && points + commas == 0
                && at + 1 == text.length()) {
            at++; // "21." is a number that lost its zero
        }
    }

    private static boolean isGroupMark(char c) {
        return c == ' ' || c == '\u00A0' || c == '\u202F' || c == '\u2009' || c == '\'' || c == '\u2019';
    }

    private boolean digitFollows() {
        return isDigit(at + 1);
    }

    private boolean threeFollow() {
        for (int i = 1; i <= 3; i++) {
            if (!isDigit(at + i)) {
                return false;
            }
        }
        return !isDigit(at + 4);
    }

    private boolean isDigit(int place) {
        return Digits.at(text, place);
    }

    /** Whether the last group before the decimals, or the end, has three digits. */
    private boolean groupEnds() {
        int end = points > 0 ? lastPoint : commas > 0 ? lastComma : count;
        return end - groupMark == 3 && points + commas <= 1;
    }

    private Kind kind() {
        int behindPoint = count - lastPoint;
        int behindComma = count - lastComma;
        if (points > 0 && commas > 0) {
            return both(behindPoint, behindComma);
        }
        if (points > 1 || commas > 1) {
            boolean grouped = (points > 1 ? behindPoint : behindComma) == 3;
            return !grouped ? Kind.NONE : points > 1 ? Kind.COMMA : Kind.POINT;
        }
        if (points == 1) {
            return groupMark < 0 && mayBeGroup(lastPoint, behindPoint) ? Kind.POINT_OR_GROUP : Kind.POINT;
        }
        if (commas == 1) {
            return groupMark < 0 && mayBeGroup(lastComma, behindComma) ? Kind.COMMA_OR_GROUP : Kind.COMMA;
        }
        return Kind.WHOLE;
    }

    private Kind both(int behindPoint, int behindComma) {
        boolean pointLast = lastPoint > lastComma;
        int groups = pointLast ? commas : points;
        int decimals = pointLast ? points : commas;
        int wholeEnd = pointLast ? lastPoint : lastComma;
        int groupStart = pointLast ? lastComma : lastPoint;
        boolean good = decimals == 1
                && groups >= 1
                && wholeEnd - groupStart == 3
                && (pointLast ? behindPoint : behindComma) > 0;
        return !good ? Kind.NONE : pointLast ? Kind.POINT : Kind.COMMA;
    }

    /** One to three digits, the first no zero, then three. */
    private boolean mayBeGroup(int before, int behind) {
        return behind == 3 && before >= 1 && before <= 3 && digits[0] != '0';
    }

    private void exponent() {
        if (at + 1 >= text.length() || (text.charAt(at) != 'e' && text.charAt(at) != 'E')) {
            return;
        }
        int i = at + 1;
        boolean minus = text.charAt(i) == '-';
        i += minus || text.charAt(i) == '+' ? 1 : 0;
        int from = i;
        while (i - from < 4 && isDigit(i)) {
            i++;
        }
        if (i > from) {
            int power = Integer.parseInt(text, from, i, 10);
            exponent = minus ? -power : power;
            at = i;
        }
    }

    /** Ledgers write minus behind the number. */
    private void signBehind() {
        if (at + 1 == text.length() && text.charAt(at) == '-' && !negative) {
            negative = true;
            at++;
        }
    }

    private long whole() {
        long whole = 0;
        for (int i = 0; i < count; i++) {
            whole = 10 * whole + (digits[i] - '0');
        }
        return whole;
    }

    /**
     * The number that was scanned last.
     *
     * @param decimals how many of its digits stand behind the decimal mark
     */
    private double number(int decimals) {
        double value;
        if (count <= 15 && exponent == 0) {
            // exact: both are whole and below 2^53
            value = whole() / TENS[decimals];
        } else {
            value = new BigDecimal(new String(digits, 0, count) + "E" + (exponent - decimals)).doubleValue();
        }
        return negative ? -value : value;
    }

    /**
     * The number that was scanned; NaN where it was none.
     *
     * @param group whether a mark before three digits parts thousands, where the text leaves it open
     */
    public double value(Kind kind, boolean group) {
        return switch (kind) {
            case NONE -> Double.NaN;
            case WHOLE -> number(0);
            case POINT -> number(commas > 1 && points == 0 ? 0 : count - lastPoint);
            case COMMA -> number(points > 1 && commas == 0 ? 0 : count - lastComma);
            case POINT_OR_GROUP, COMMA_OR_GROUP -> number(group ? 0 : 3);
        };
    }

    /** Whether the number ends with a zero, which decimals that are cut to what matters never do. */
    boolean endsWithZero() {
        return digits[count - 1] == '0';
    }

    int wholeDigits() {
        return count;
    }

    boolean isGrouped() {
        return groupMark >= 0;
    }
}
