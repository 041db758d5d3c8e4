package io.plenum.command;

import io.plenum.point.PointId;
import org.jspecify.annotations.Nullable;

/** What may be written at all. Nothing is, until an administrator opens it. Reads are from memory and return at once. */
public interface WritePolicy {

    /** Whether nothing may be written at present; releases go on. */
    boolean readOnly();

    /**
     * Switches it for all there is, on behalf of whoever is at work. Gateways that are connected know within a second.
     *
     * @param reason in their words; required
     * @throws org.springframework.security.access.AccessDeniedException where they may not
     */
    void readOnly(boolean on, String reason);

    /** Whether the point is opened, whoever asks; false for those that are never written. */
    boolean commandable(PointId point);

    /** What is granted for a point; null where it is not opened. */
    @Nullable
    GrantedLimits limits(PointId point);
}
