package io.plenum.point;

import java.util.Arrays;
import java.util.List;

/**
 * Why a value has the quality that it has, in words that can be translated. Text from the network is cut to {@link #LONGEST}
 * characters and freed of control characters.
 *
 * @param messageKey key in the message bundles, such as {@code point.reason.infinite}
 * @param arguments for the placeholders of that message
 */
public record QualityReason(String messageKey, List<String> arguments) {

    public static final int LONGEST = 80;

    /** The gateway that reads the point is away, so nothing is known of its controller; its name is the argument. */
    public static final String GATEWAY_AWAY = "point.reason.gateway-away";

    public QualityReason {
        arguments = arguments.stream().map(QualityReason::bounded).toList();
    }

    public static QualityReason of(String messageKey, Object... arguments) {
        return new QualityReason(
                messageKey, Arrays.stream(arguments).map(String::valueOf).toList());
    }

    private static String bounded(String text) {
        String plain = text.replaceAll("\\p{Cntrl}+", " ").strip();
        return plain.length() > LONGEST ? plain.substring(0, LONGEST - 1) + "…" : plain;
    }
}
