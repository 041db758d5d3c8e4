package io.plenum.offline;

import java.time.Instant;
import java.util.UUID;

/**
 * What became of an action that was told later.
 *
 * @param words what the person should know, in their language; empty where it simply took effect
 * @param received when the server was told first
 * @param clockWords that the device's clock is wrong; empty where it is right
 */
public record ActionAnswer(UUID id, Outcome outcome, String words, Instant received, String clockWords) {

    /** What an action has come to. */
    public enum Outcome {
        DONE,
        /** It was so already, by somebody else. */
        WAS_SO,
        /** The order was over: it stands in its log and has changed nothing else. */
        NOTED,
        /** The alarm that was seen is over, or has come back since. */
        GONE,
        /** It is not permitted or makes no sense any more; nothing was changed. */
        REFUSED
    }
}
