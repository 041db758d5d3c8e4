package io.plenum.bacnet.serving;

import com.serotonin.bacnet4j.LocalDevice;
import com.serotonin.bacnet4j.exception.BACnetServiceException;
import com.serotonin.bacnet4j.obj.BACnetObject;
import com.serotonin.bacnet4j.type.enumerated.PropertyIdentifier;
import com.serotonin.bacnet4j.type.enumerated.Reliability;
import com.serotonin.bacnet4j.type.primitive.Boolean;
import com.serotonin.bacnet4j.type.primitive.CharacterString;
import io.plenum.link.serving.ServedObject;
import io.plenum.link.serving.ServedValue;

/** One object of the server: an analog, binary or multi-state input. Nobody writes it but us. */
final class ServedInput {

    private final ServedObject object;
    private final BACnetObject input;

    /** Offers it at once, as unreliable until its value comes. */
    ServedInput(LocalDevice local, ServedObject object) throws BACnetServiceException {
        this.object = object;
        int number = object.id().number();
        input = switch (object.id().kind()) {
            case NUMERIC -> new ServedAnalogInput(local, number, object);
            case BINARY -> new ServedBinaryInput(local, number, object);
            case MULTISTATE -> new ServedMultistateInput(local, number, object);
        };
        input.writePropertyInternal(PropertyIdentifier.description, new CharacterString(object.description()));
        take(ServedValue.unknown(object.id()));
    }

    ServedObject object() {
        return object;
    }

    void remove(LocalDevice local) throws BACnetServiceException {
        local.removeObject(input.getId());
    }

    /** As unreliable before the value that is so, and as reliable after the one that is: nobody reads the one with the flags of the other. */
    void take(ServedValue value) {
        ServedState state = ServedState.of(object, value);
        boolean good = state.reliability().equals(Reliability.noFaultDetected);
        if (!good) {
            flags(state);
        }
        if (state.value() != null) {
            input.writePropertyInternal(PropertyIdentifier.presentValue, state.value());
        }
        if (good) {
            flags(state);
        }
    }

    private void flags(ServedState state) {
        input.setOverridden(state.overridden());
        input.writePropertyInternal(PropertyIdentifier.reliability, state.reliability());
        input.writePropertyInternal(PropertyIdentifier.outOfService, Boolean.valueOf(state.outOfService()));
    }
}
