package io.plenum.alarm;

import java.util.Arrays;
import java.util.List;

/**
 * Why something was not done at a controller, as the history of an alarm keeps it: read in whatever language.
 *
 * @param messageKey in the message bundles
 * @param arguments for its placeholders
 */
public record ControllerReason(String messageKey, List<String> arguments) {

    private static final String SEPARATOR = "\t";

    /** The detail of a line of the history. */
    public String detail() {
        StringBuilder text = new StringBuilder(messageKey);
        arguments.forEach(argument -> text.append(SEPARATOR).append(argument.replace(SEPARATOR, " ")));
        return text.toString();
    }

    public static ControllerReason of(String detail) {
        List<String> parts = Arrays.asList(detail.split(SEPARATOR, -1));
        return new ControllerReason(parts.getFirst(), List.copyOf(parts.subList(1, parts.size())));
    }
}
