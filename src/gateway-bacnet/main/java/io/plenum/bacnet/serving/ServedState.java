package io.plenum.bacnet.serving;

import com.serotonin.bacnet4j.type.Encodable;
import com.serotonin.bacnet4j.type.enumerated.BinaryPV;
import com.serotonin.bacnet4j.type.enumerated.Reliability;
import com.serotonin.bacnet4j.type.primitive.Real;
import com.serotonin.bacnet4j.type.primitive.UnsignedInteger;
import io.plenum.link.serving.ServedObject;
import io.plenum.link.serving.ServedValue;
import io.plenum.point.Quality;
import org.jspecify.annotations.Nullable;

/**
 * A value as an object shows it. Whatever is not known to be right at present has a reliability that says so, and with it the status flag
 * fault: a workstation must never take it for a measured value.
 *
 * @param value null where there is none that the object could show: the last one stays, as unreliable
 */
record ServedState(@Nullable Encodable value, Reliability reliability, boolean outOfService, boolean overridden) {

    private static final double WHOLE = 1e-6;
    private static final int HIGHEST_STATE = 65_535;

    static ServedState of(ServedObject object, ServedValue value) {
        Encodable shown = shown(object, value.value());
        Reliability reliability = reliability(value.quality());
        // Out of what the object can show: nothing that is shown in its place is right.
        boolean impossible = shown == null && reliability.equals(Reliability.noFaultDetected);
        return new ServedState(
                shown,
                impossible ? Reliability.unreliableOther : reliability,
                value.quality() == Quality.DISABLED,
                value.quality() == Quality.OVERRIDDEN);
    }

    private static Reliability reliability(Quality quality) {
        return switch (quality) {
            case GOOD, OVERRIDDEN, ALARM -> Reliability.noFaultDetected;
            case STALE, DOWN -> Reliability.communicationFailure;
            case UNCERTAIN, FAULT, DISABLED -> Reliability.unreliableOther;
        };
    }

    static int states(ServedObject object) {
        return object.stateTexts().isEmpty()
                ? HIGHEST_STATE
                : object.stateTexts().size();
    }

    private static @Nullable Encodable shown(ServedObject object, double value) {
        return switch (object.id().kind()) {
            case NUMERIC -> Float.isFinite((float) value) ? new Real((float) value) : null;
            case BINARY -> isWhole(value, 0, 1) ? (Math.round(value) == 1 ? BinaryPV.active : BinaryPV.inactive) : null;
            case MULTISTATE -> isWhole(value, 1, states(object)) ? new UnsignedInteger(Math.round(value)) : null;
        };
    }

    private static boolean isWhole(double value, int lowest, int highest) {
        return Math.abs(value - Math.rint(value)) < WHOLE && value > lowest - WHOLE && value < highest + WHOLE;
    }
}
