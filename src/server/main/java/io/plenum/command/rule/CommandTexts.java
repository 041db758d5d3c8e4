package io.plenum.command.rule;

import io.plenum.web.RequestProblem;
import java.math.BigDecimal;

/** Texts of people, checked, and numbers as they are said in problems. */
public final class CommandTexts {

    public static final int LONGEST_REASON = 500;

    private CommandTexts() {}

    /** On one line, and never empty: whoever finds it later must know why. */
    public static String reason(String given) {
        String reason = clean(given);
        if (reason.isEmpty()) {
            throw RequestProblem.of("reason", "command.rule.reason");
        }
        if (reason.length() > LONGEST_REASON) {
            throw RequestProblem.of("reason", "command.rule.reason-long", LONGEST_REASON);
        }
        return reason;
    }

    /** Without control characters. */
    public static String clean(String given) {
        return given.replaceAll("\\p{Cntrl}+", " ").strip();
    }

    public static String number(double value) {
        return Double.isFinite(value)
                ? BigDecimal.valueOf(value).stripTrailingZeros().toPlainString()
                : String.valueOf(value);
    }
}
