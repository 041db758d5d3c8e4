package io.plenum.link.alarm;

import io.plenum.point.Point;
import java.time.Duration;

/**
 * What somebody has done with an alarm of a controller, to be done at the controller.
 *
 * @param point at which the controller has reported the alarm
 * @param reference as the connector has handed it in with the event: of this very event, and of no later one
 * @param who name of the user
 * @param comment of the user, empty where there is none
 * @param shelf how long it is to be shelved from now on; zero for the other actions
 */
public record AlarmOrder(Point point, Action action, String reference, String who, String comment, Duration shelf) {

    private static final int LONGEST_TEXT = 200;

    /** What is to be done. */
    public enum Action {
        ACKNOWLEDGE,
        SHELVE,
        UNSHELVE
    }

    /** Who has done it and why, in one text that a controller keeps; cut to 200 characters. */
    public String signature() {
        String text = comment.isBlank() ? who : who + ": " + comment;
        String plain = text.replaceAll("\\p{Cntrl}+", " ").strip();
        int end = plain.offsetByCodePoints(0, Math.min(LONGEST_TEXT, plain.codePointCount(0, plain.length())));
        return plain.substring(0, end);
    }
}
