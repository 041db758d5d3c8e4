package io.plenum.commissioning.naming;

import java.util.List;

/**
 * Why something is proposed, or is not.
 *
 * @param key of its sentence in {@code messages/commissioning}
 */
public record Reason(String key, List<String> arguments) {

    static Reason of(String what, String... arguments) {
        return new Reason("commissioning.reason." + what, List.of(arguments));
    }
}
