package io.plenum.link;

import java.util.List;

/**
 * Something that is wrong, in words that can be translated.
 *
 * @param messageKey key in the message bundle {@code messages/connector}, such as {@code connector.problem.no-answer}
 * @param arguments for the placeholders of that message
 */
public record Problem(String messageKey, List<String> arguments) {

    public static Problem of(String messageKey, Object... arguments) {
        return new Problem(
                messageKey,
                java.util.Arrays.stream(arguments).map(String::valueOf).toList());
    }
}
