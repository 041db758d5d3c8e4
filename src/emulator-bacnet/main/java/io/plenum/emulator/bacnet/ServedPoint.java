package io.plenum.emulator.bacnet;

import com.serotonin.bacnet4j.obj.BACnetObject;
import com.serotonin.bacnet4j.type.Encodable;
import com.serotonin.bacnet4j.type.constructed.PriorityArray;
import com.serotonin.bacnet4j.type.constructed.PriorityValue;
import com.serotonin.bacnet4j.type.enumerated.BinaryPV;
import com.serotonin.bacnet4j.type.enumerated.PropertyIdentifier;
import com.serotonin.bacnet4j.type.enumerated.Reliability;
import com.serotonin.bacnet4j.type.primitive.Boolean;
import com.serotonin.bacnet4j.type.primitive.Enumerated;
import com.serotonin.bacnet4j.type.primitive.Null;
import com.serotonin.bacnet4j.type.primitive.Real;
import com.serotonin.bacnet4j.type.primitive.UnsignedInteger;
import io.plenum.emulator.EmulatedBuilding;
import io.plenum.emulator.EmulatedPoint;
import io.plenum.emulator.takeback.TakeBack;
import io.plenum.emulator.takeback.TakeBackPrograms;
import java.time.ZonedDateTime;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * Keeps one BACnet object and the model in step. The model's snapshot is the truth for the present value; the priority
 * array is the truth for commands from the network. Outputs are driven by the controller's own program, which stands at
 * priority 16 as in many real controllers: a command must come in above it.
 */
final class ServedPoint {

    private static final int LOWEST_PRIORITY = 16;

    /** The model needs a step to take over a command; until then its old value must not show again. */
    private static final int TICKS_TO_TAKE_OVER = 2;

    private final EmulatedBuilding building;
    private final EmulatedPoint point;
    private final BACnetObject object;
    private final boolean programmed;
    private volatile @Nullable Thread publisher;
    private volatile boolean commanded;
    private volatile int waitTicks;
    private volatile double shown = Double.NaN;
    private final TakeBackPrograms others = new TakeBackPrograms();
    /** On the publisher's thread: what it writes is a command too. */
    private boolean takingBack;
    /** What the controller's schedule wants in place of the model's own program. */
    private volatile @Nullable Double scheduled;

    ServedPoint(EmulatedBuilding building, EmulatedPoint point, BACnetObject object, boolean output) {
        this.building = building;
        this.point = point;
        this.object = object;
        this.programmed = output && object.supportsCommandable();
        if (object.supportsCommandable()) {
            object.addListener((property, before, after) -> changed(property));
        }
    }

    EmulatedPoint point() {
        return point;
    }

    BACnetObject object() {
        return object;
    }

    /** Shows the model's value; called on one thread only. */
    void publish(double value) {
        publisher = Thread.currentThread();
        if (waitTicks > 0) {
            waitTicks--;
            return;
        }
        showOverride();
        // Out of service means: the present value no longer follows the plant.
        if (!Boolean.TRUE.equals(object.<Boolean>get(PropertyIdentifier.outOfService))) {
            show(value);
        }
    }

    /** @param wanted by a schedule that somebody has written; null leaves it to the model. Called on the thread of {@link #publish} */
    void program(@Nullable Double wanted) {
        if (Objects.equals(wanted, scheduled)) {
            return;
        }
        scheduled = wanted;
        if (!commanded) {
            waitTicks = TICKS_TO_TAKE_OVER;
            shown = Double.NaN;
            follow(wanted);
        }
    }

    private void follow(@Nullable Double wanted) {
        if (wanted == null) {
            building.relinquish(point.index());
        } else {
            building.write(point.index(), wanted);
        }
    }

    /** Lets others command it; called on one thread only, after {@link #publish}. */
    void takeBack(List<TakeBack> wanted, ZonedDateTime now) {
        if (!object.supportsCommandable() || object.isOverridden()) {
            return;
        }
        takingBack = true;
        try {
            others.step(wanted, now, new ObjectSlots(object, this::encode));
        } finally {
            takingBack = false;
        }
    }

    private void showOverride() {
        boolean overridden = building.overridden(point.index());
        if (overridden != object.isOverridden()) {
            object.setOverridden(overridden);
        }
    }

    private void show(double value) {
        if (Double.compare(value, shown) == 0 && !commanded) {
            return;
        }
        boolean known = !Double.isNaN(value);
        if (known == Double.isNaN(shown)) {
            object.writePropertyInternal(
                    PropertyIdentifier.reliability, known ? Reliability.noFaultDetected : Reliability.unreliableOther);
        }
        shown = value;
        if (known) {
            Encodable encoded = encode(value);
            if (programmed) {
                Double own = scheduled;
                priorities().setBase1(LOWEST_PRIORITY, new PriorityValue(own == null ? encoded : encode(own)));
            } else if (object.supportsCommandable() && !commanded) {
                // What would count if a command were released now.
                object.writePropertyInternal(PropertyIdentifier.relinquishDefault, encoded);
            }
            object.writePropertyInternal(PropertyIdentifier.presentValue, encoded);
        }
    }

    /** A change that does not come from us is a command from the network. */
    private void changed(PropertyIdentifier property) {
        boolean command = property.isOneOf(PropertyIdentifier.presentValue, PropertyIdentifier.currentCommandPriority);
        if (!command || Thread.currentThread() == publisher && !takingBack) {
            return;
        }
        Encodable top = highestCommand();
        if (top != null && point.writable()) {
            commanded = true;
            waitTicks = TICKS_TO_TAKE_OVER;
            building.write(point.index(), decode(top));
        } else if (commanded) {
            commanded = false;
            waitTicks = TICKS_TO_TAKE_OVER;
            shown = Double.NaN;
            follow(scheduled);
        } else {
            // Nobody commands this one: the program's value shows again with the next tick.
            shown = Double.NaN;
        }
    }

    private @Nullable Encodable highestCommand() {
        int lowest = programmed ? LOWEST_PRIORITY - 1 : LOWEST_PRIORITY;
        PriorityArray priorities = priorities();
        for (int priority = 1; priority <= lowest; priority++) {
            PriorityValue entry = priorities.getBase1(priority);
            if (!entry.isa(Null.class)) {
                return entry.getValue();
            }
        }
        return null;
    }

    private PriorityArray priorities() {
        return object.get(PropertyIdentifier.priorityArray);
    }

    private Encodable encode(double value) {
        return switch (point.kind()) {
            case NUMERIC -> new Real((float) value);
            case BINARY -> value >= 0.5 ? BinaryPV.active : BinaryPV.inactive;
            case MULTISTATE -> new UnsignedInteger(Math.max(1, Math.round(value)));
        };
    }

    static double decode(Encodable value) {
        return switch (value) {
            case Real real -> real.floatValue();
            case UnsignedInteger number -> number.intValue();
            case Enumerated state -> state.intValue();
            default -> throw new IllegalArgumentException("Not a present value: " + value);
        };
    }
}
