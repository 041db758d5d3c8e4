package io.plenum.point;

import java.time.Instant;

/**
 * What a controller itself says of an alarm at one of its points, whatever protocol it speaks. Text from the network is cut to
 * {@link #LONGEST} characters and freed of control characters.
 *
 * @param condition which of the point's alarms this is, in the controller's own words; the same each time
 * @param message in the controller's words, empty where it has none
 * @param active whether the alarm stands now
 * @param acknowledged whether somebody has acknowledged it at the controller
 * @param severity from 0 (a remark) to 1000 (danger to life)
 * @param time of the change by the controller's clock where it tells one, else of its arrival (UTC)
 * @param reference what its connector needs to acknowledge this very event, meaningless to anybody else; empty where it cannot be
 *     acknowledged
 */
public record ControllerEvent(
        PointId point,
        String condition,
        String message,
        boolean active,
        boolean acknowledged,
        int severity,
        Instant time,
        String reference) {

    public static final int LONGEST = 300;
    public static final int LONGEST_REFERENCE = 1000;
    private static final int MOST_SEVERE = 1000;

    public ControllerEvent {
        condition = bounded(condition);
        message = bounded(message);
        severity = Math.clamp(severity, 0, MOST_SEVERE);
        // A part of it would refer to something else.
        reference = reference.length() > LONGEST_REFERENCE ? "" : reference;
    }

    /** One that cannot be acknowledged at its controller. */
    public ControllerEvent(
            PointId point,
            String condition,
            String message,
            boolean active,
            boolean acknowledged,
            int severity,
            Instant time) {
        this(point, condition, message, active, acknowledged, severity, time, "");
    }

    /** The controller does not speak of it any more. */
    public ControllerEvent over(Instant when) {
        return new ControllerEvent(point, condition, message, false, acknowledged, severity, when, reference);
    }

    /** The same with what an earlier word on it referred to, where this one refers to nothing. */
    public ControllerEvent referringAs(ControllerEvent earlier) {
        return reference.isEmpty() && !earlier.reference.isEmpty()
                ? new ControllerEvent(
                        point, condition, message, active, acknowledged, severity, time, earlier.reference)
                : this;
    }

    private static String bounded(String text) {
        String plain = text.replaceAll("\\p{Cntrl}+", " ").strip();
        return plain.length() > LONGEST ? plain.substring(0, LONGEST) : plain;
    }
}
