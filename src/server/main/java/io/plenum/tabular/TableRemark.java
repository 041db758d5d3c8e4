package io.plenum.tabular;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What a person should know about how a file was read.
 *
 * @param line of the file it shows at, counted from 1; 0 for the file as a whole
 * @param text key in the message bundles
 * @param arguments what stands in the text's places
 * @param choice the parameter that decides what is open; null for what is certain
 */
public record TableRemark(
        long line,
        String text,
        List<String> arguments,
        @Nullable String choice) {

    public static final String DATES = "dates";
    public static final String DECIMAL = "decimal";

    static TableRemark note(long line, String text, Object... arguments) {
        return new TableRemark(line, text, strings(arguments), null);
    }

    static TableRemark uncertain(long line, String text, String choice, Object... arguments) {
        return new TableRemark(line, text, strings(arguments), choice);
    }

    private static List<String> strings(Object... arguments) {
        return java.util.Arrays.stream(arguments).map(String::valueOf).toList();
    }

    /** Whether two readings fit and one was taken until somebody decides. */
    public boolean isUncertain() {
        return choice != null;
    }
}
