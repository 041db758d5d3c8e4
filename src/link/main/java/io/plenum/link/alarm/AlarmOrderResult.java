package io.plenum.link.alarm;

import io.plenum.link.Problem;
import org.jspecify.annotations.Nullable;

/**
 * What a controller has made of an order.
 *
 * @param reason in words, where it was not done; else null
 */
public record AlarmOrderResult(Outcome outcome, @Nullable Problem reason) {

    /** How it went. */
    public enum Outcome {
        DONE,
        /** It was so before: somebody at the controller has done it, or we have and the answer was lost. */
        ALREADY,
        /** The controller has reported something newer, of which nobody here knew: it is left alone. */
        CHANGED,
        /** The controller, or a setting of the connection, does not allow it: asking again changes nothing. */
        REFUSED
    }

    public static AlarmOrderResult done() {
        return new AlarmOrderResult(Outcome.DONE, null);
    }

    public static AlarmOrderResult already() {
        return new AlarmOrderResult(Outcome.ALREADY, null);
    }

    public static AlarmOrderResult changed() {
        return new AlarmOrderResult(Outcome.CHANGED, null);
    }

    public static AlarmOrderResult refused(Problem reason) {
        return new AlarmOrderResult(Outcome.REFUSED, reason);
    }
}
