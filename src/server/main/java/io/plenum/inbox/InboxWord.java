package io.plenum.inbox;

import io.plenum.point.time.IsoTime;
import java.time.Instant;
import java.util.function.Function;
import java.util.function.UnaryOperator;

/**
 * Something that the sentence of a notification names, as it is stored: only whoever reads it decides the language.
 *
 * @param stored {@code =} and a text, {@code #} and the key of a text, {@code @} and an instant
 */
public record InboxWord(String stored) {

    private static final int LONGEST = 300;

    /** As it is, in one line. */
    public static InboxWord of(String text) {
        String line = text.replaceAll("[\\s\\p{Cntrl}]+", " ").strip();
        return new InboxWord("=" + (line.length() > LONGEST ? line.substring(0, LONGEST - 1) + "…" : line));
    }

    public static InboxWord of(long number) {
        return new InboxWord("=" + number);
    }

    public static InboxWord key(String key) {
        return new InboxWord("#" + key);
    }

    public static InboxWord time(Instant time) {
        return new InboxWord("@" + time);
    }

    /**
     * As somebody reads it.
     *
     * @param texts the text of a key
     * @param times an instant in words
     */
    public String read(UnaryOperator<String> texts, Function<Instant, String> times) {
        String rest = stored.substring(1);
        return switch (stored.charAt(0)) {
            case '#' -> texts.apply(rest);
            case '@' -> times.apply(IsoTime.instant(rest));
            default -> rest;
        };
    }
}
