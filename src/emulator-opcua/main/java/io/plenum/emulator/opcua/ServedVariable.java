package io.plenum.emulator.opcua;

import io.plenum.emulator.EmulatedBuilding;
import io.plenum.emulator.EmulatedPoint;
import io.plenum.emulator.takeback.EmulatedSlots;
import io.plenum.emulator.takeback.TakeBack;
import io.plenum.emulator.takeback.TakeBackPrograms;
import java.time.ZonedDateTime;
import java.util.List;
import org.eclipse.milo.opcua.sdk.server.nodes.UaVariableNode;
import org.eclipse.milo.opcua.sdk.server.nodes.filters.AttributeFilter;
import org.eclipse.milo.opcua.sdk.server.nodes.filters.AttributeFilterContext;
import org.eclipse.milo.opcua.stack.core.AttributeId;
import org.eclipse.milo.opcua.stack.core.StatusCodes;
import org.eclipse.milo.opcua.stack.core.UaException;
import org.eclipse.milo.opcua.stack.core.types.builtin.DataValue;
import org.eclipse.milo.opcua.stack.core.types.builtin.DateTime;
import org.eclipse.milo.opcua.stack.core.types.builtin.StatusCode;
import org.eclipse.milo.opcua.stack.core.types.builtin.Variant;
import org.eclipse.milo.opcua.stack.core.types.builtin.unsigned.UInteger;
import org.eclipse.milo.opcua.stack.core.types.builtin.unsigned.Unsigned;
import org.jspecify.annotations.Nullable;

/** Keeps one variable and the model in step. */
final class ServedVariable {

    /** The model needs a step to take over a command; until then its old value must not show again. */
    private static final int TICKS_TO_TAKE_OVER = 2;

    /** A value that does not change is confirmed by a new time now and then; each tick would be a waste. */
    private static final int TICKS_TO_CONFIRM = 30;

    private final EmulatedBuilding building;
    private final EmulatedPoint point;
    private final UaVariableNode node;
    private volatile int waitTicks;
    private final TakeBackPrograms others = new TakeBackPrograms();
    /** What somebody has written last; null where the building decides. */
    private volatile @Nullable Double written;

    private double shown = Double.NaN;
    private int age = Integer.MAX_VALUE;

    ServedVariable(EmulatedBuilding building, EmulatedPoint point, UaVariableNode node) {
        this.building = building;
        this.point = point;
        this.node = node;
        if (point.writable()) {
            node.getFilterChain().addLast(new Commands());
        }
    }

    int point() {
        return point.index();
    }

    /** Shows the model's value; called on one thread only. */
    void publish(double[] snapshot, DateTime time) {
        double value = snapshot[point.index()];
        if (waitTicks > 0) {
            waitTicks--;
            age = TICKS_TO_CONFIRM;
            return;
        }
        if (Double.compare(value, shown) == 0 && age < TICKS_TO_CONFIRM) {
            age++;
            return;
        }
        shown = value;
        age = 0;
        node.setValue(dataValue(value, time));
    }

    /** Lets others command it; called on one thread only, after {@link #publish}. */
    void takeBack(List<TakeBack> wanted, ZonedDateTime now) {
        if (point.writable()) {
            others.step(wanted, now, new OneSlot());
        }
    }

    /** Without priorities, the last who writes has it. */
    private final class OneSlot implements EmulatedSlots {

        @Override
        public @Nullable Double at(int priority) {
            return written;
        }

        @Override
        public void write(int priority, double value) {
            building.write(point.index(), value);
            written = value;
        }

        @Override
        public void release(int priority) {
            if (written != null) {
                building.relinquish(point.index());
                written = null;
            }
        }
    }

    private DataValue dataValue(double value, DateTime time) {
        if (Double.isNaN(value)) {
            return new DataValue(Variant.NULL_VALUE, new StatusCode(StatusCodes.Bad_SensorFailure), time, time);
        }
        long status = building.overridden(point.index()) ? StatusCodes.Good_LocalOverride : StatusCodes.Good;
        return new DataValue(encode(value), new StatusCode(status), time, time);
    }

    private Variant encode(double value) {
        return switch (point.kind()) {
            case NUMERIC -> Variant.ofDouble(value);
            case BINARY -> Variant.ofBoolean(value >= 0.5);
            case MULTISTATE -> Variant.ofUInt32(Unsigned.uint(Math.max(1, (int) Math.round(value))));
        };
    }

    private double decode(@Nullable Object value) throws UaException {
        double number =
                switch (value) {
                    case Double real when point.kind() == EmulatedPoint.Kind.NUMERIC -> real;
                    case Boolean on when point.kind() == EmulatedPoint.Kind.BINARY -> on ? 1 : 0;
                    case UInteger state when point.kind() == EmulatedPoint.Kind.MULTISTATE -> state.doubleValue();
                    case null, default -> throw new UaException(StatusCodes.Bad_TypeMismatch);
                };
        if (!point.accepts(number)) {
            throw new UaException(StatusCodes.Bad_OutOfRange);
        }
        return number;
    }

    /** Writes of clients reach the model; they show at once and stay if the model agrees. */
    private final class Commands implements AttributeFilter {

        @Override
        public void writeAttribute(AttributeFilterContext context, AttributeId attribute, @Nullable Object value)
                throws UaException {
            if (attribute != AttributeId.Value || !(value instanceof DataValue written)) {
                throw new UaException(StatusCodes.Bad_NotWritable);
            }
            double number = decode(written.value().value());
            building.write(point.index(), number);
            ServedVariable.this.written = number;
            waitTicks = TICKS_TO_TAKE_OVER;
            context.setAttribute(attribute, dataValue(number, DateTime.now()));
        }
    }
}
