package io.plenum.bacnet.command;

import com.serotonin.bacnet4j.RemoteDevice;
import com.serotonin.bacnet4j.exception.BACnetTimeoutException;
import com.serotonin.bacnet4j.type.Encodable;
import com.serotonin.bacnet4j.type.constructed.PriorityValue;
import com.serotonin.bacnet4j.type.constructed.SequenceOf;
import com.serotonin.bacnet4j.type.constructed.StatusFlags;
import com.serotonin.bacnet4j.type.enumerated.PropertyIdentifier;
import com.serotonin.bacnet4j.type.primitive.Boolean;
import com.serotonin.bacnet4j.type.primitive.Null;
import com.serotonin.bacnet4j.type.primitive.ObjectIdentifier;
import io.plenum.bacnet.request.DeviceGate;
import io.plenum.bacnet.request.DeviceReplaced;
import io.plenum.bacnet.request.PresentValue;
import io.plenum.bacnet.request.PropertyReader;
import io.plenum.bacnet.request.PropertyRequest;
import io.plenum.bacnet.request.PropertyResult;
import io.plenum.link.command.CommandState;
import io.plenum.link.command.CommandState.Slot;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/**
 * Reads who holds an object, in one request where the device can. It asks for its device object too: whoever has taken over the address of
 * another device must not get that one's commands.
 */
final class PriorityReader {

    private static final int PRIORITIES = 16;
    private static final String UNKNOWN_OBJECT = "unknown-object";

    private static final List<PropertyIdentifier> PROPERTIES = List.of(
            PropertyIdentifier.priorityArray,
            PropertyIdentifier.relinquishDefault,
            PropertyIdentifier.presentValue,
            PropertyIdentifier.outOfService,
            PropertyIdentifier.statusFlags);

    private final DeviceGate gate;
    private final Clock clock;

    PriorityReader(DeviceGate gate, Clock clock) {
        this.gate = gate;
        this.clock = clock;
    }

    /**
     * @throws BACnetTimeoutException where the device does not answer, or another one does
     * @throws UnreadableObject where it refuses to tell
     */
    CommandReading read(RemoteDevice remote, ObjectIdentifier object) throws BACnetTimeoutException, UnreadableObject {
        var reader = new PropertyReader(gate, remote, PRIORITIES);
        var itself = new PropertyRequest(remote.getObjectIdentifier(), PropertyIdentifier.systemStatus);
        List<PropertyRequest> wanted = new ArrayList<>();
        PROPERTIES.forEach(property -> wanted.add(new PropertyRequest(object, property)));
        wanted.add(itself);
        Map<PropertyRequest, PropertyResult> answers = reader.readFew(wanted);
        if (UNKNOWN_OBJECT.equals(answer(answers, itself).error())) {
            throw new DeviceReplaced();
        }
        PropertyResult present = of(answers, object, PropertyIdentifier.presentValue);
        PropertyResult array = of(answers, object, PropertyIdentifier.priorityArray);
        if (UNKNOWN_OBJECT.equals(present.error()) || UNKNOWN_OBJECT.equals(array.error())) {
            throw unreadable(UNKNOWN_OBJECT);
        }
        List<Slot> slots = slots(array, reader, object);
        StatusFlags flags =
                of(answers, object, PropertyIdentifier.statusFlags).value() instanceof StatusFlags told ? told : null;
        boolean cutOff = of(answers, object, PropertyIdentifier.outOfService).value() instanceof Boolean told
                ? told.booleanValue()
                : flags != null && flags.isOutOfService();
        CommandState state = new CommandState(
                slots != null,
                slots == null ? List.of() : slots,
                number(of(answers, object, PropertyIdentifier.relinquishDefault).value()),
                number(present.value()),
                cutOff,
                flags != null && flags.isOverridden(),
                clock.instant());
        return new CommandReading(state, present.value());
    }

    private static PropertyResult of(
            Map<PropertyRequest, PropertyResult> answers, ObjectIdentifier object, PropertyIdentifier property) {
        return answer(answers, new PropertyRequest(object, property));
    }

    private static PropertyResult answer(Map<PropertyRequest, PropertyResult> answers, PropertyRequest wanted) {
        return answers.getOrDefault(wanted, new PropertyResult(null, null));
    }

    private static @Nullable Double number(@Nullable Encodable value) {
        double number = PresentValue.number(value);
        return Double.isNaN(number) ? null : number;
    }

    /** Null where the object has no priorities. */
    private static @Nullable List<Slot> slots(PropertyResult array, PropertyReader reader, ObjectIdentifier object)
            throws BACnetTimeoutException, UnreadableObject {
        if (array.absent()) {
            return null;
        }
        if (array.value() instanceof SequenceOf<?> whole && whole.size() == PRIORITIES) {
            return taken(whole.getValues());
        }
        List<PropertyRequest> elements = IntStream.rangeClosed(1, PRIORITIES)
                .mapToObj(index -> new PropertyRequest(object, PropertyIdentifier.priorityArray, index))
                .toList();
        List<Encodable> values = new ArrayList<>();
        for (PropertyResult element : reader.readFew(elements).values()) {
            if (element.value() == null) {
                throw unreadable(String.valueOf(element.error()));
            }
            values.add(element.value());
        }
        return taken(values);
    }

    private static UnreadableObject unreadable(String why) {
        return new UnreadableObject(CommandProblems.unreadable(why));
    }

    /** What is taken by something that is no number is taken all the same: by NaN. */
    private static List<Slot> taken(List<? extends Encodable> values) {
        List<Slot> slots = new ArrayList<>();
        for (int i = 0; i < values.size(); i++) {
            Encodable value = values.get(i) instanceof PriorityValue slot ? slot.getValue() : values.get(i);
            if (!(value instanceof Null)) {
                slots.add(new Slot(i + 1, PresentValue.number(value)));
            }
        }
        return slots;
    }
}
