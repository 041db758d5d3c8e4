package io.plenum.emulator.bacnet;

import com.serotonin.bacnet4j.LocalDevice;
import com.serotonin.bacnet4j.exception.BACnetServiceException;
import com.serotonin.bacnet4j.obj.AnalogInputObject;
import com.serotonin.bacnet4j.obj.AnalogOutputObject;
import com.serotonin.bacnet4j.obj.AnalogValueObject;
import com.serotonin.bacnet4j.obj.BACnetObject;
import com.serotonin.bacnet4j.obj.BinaryInputObject;
import com.serotonin.bacnet4j.obj.BinaryOutputObject;
import com.serotonin.bacnet4j.obj.BinaryValueObject;
import com.serotonin.bacnet4j.obj.MultistateInputObject;
import com.serotonin.bacnet4j.obj.MultistateOutputObject;
import com.serotonin.bacnet4j.obj.MultistateValueObject;
import com.serotonin.bacnet4j.type.constructed.BACnetArray;
import com.serotonin.bacnet4j.type.constructed.PropertyValue;
import com.serotonin.bacnet4j.type.constructed.ValueSource;
import com.serotonin.bacnet4j.type.enumerated.BinaryPV;
import com.serotonin.bacnet4j.type.enumerated.EngineeringUnits;
import com.serotonin.bacnet4j.type.enumerated.ErrorClass;
import com.serotonin.bacnet4j.type.enumerated.ErrorCode;
import com.serotonin.bacnet4j.type.enumerated.Polarity;
import com.serotonin.bacnet4j.type.enumerated.PropertyIdentifier;
import com.serotonin.bacnet4j.type.enumerated.Reliability;
import com.serotonin.bacnet4j.type.primitive.CharacterString;
import com.serotonin.bacnet4j.type.primitive.Real;
import com.serotonin.bacnet4j.type.primitive.UnsignedInteger;
import io.plenum.emulator.EmulatedPoint;
import java.util.List;

/** Makes the BACnet object of a point; outputs and writable values get a priority array. */
final class ObjectFactory {

    private final LocalDevice device;

    ObjectFactory(LocalDevice device) {
        this.device = device;
    }

    /** @throws IllegalArgumentException where the type of object is unknown */
    BACnetObject make(EmulatedPoint point, String type, int instance, double value) throws BACnetServiceException {
        BACnetObject object =
                switch (type) {
                    case "analog-input", "analog-output", "analog-value" ->
                        analog(point, type, instance, (float) value);
                    case "binary-input", "binary-output", "binary-value" -> binary(point, type, instance, value);
                    case "multi-state-input", "multi-state-output", "multi-state-value" ->
                        multistate(point, type, instance, Math.max(1, (int) Math.round(value)));
                    default -> throw new IllegalArgumentException("No such object type: " + type);
                };
        object.writePropertyInternal(PropertyIdentifier.description, new CharacterString(point.name()));
        object.writePropertyInternal(PropertyIdentifier.reliability, Reliability.noFaultDetected);
        return object;
    }

    private BACnetObject analog(EmulatedPoint point, String type, int instance, float value)
            throws BACnetServiceException {
        EngineeringUnits units = EngineeringUnits.forId(point.unit().bacnet());
        float increment = (float) point.increment();
        return switch (type) {
            case "analog-input" ->
                new AnalogInputObject(device, instance, point.key(), value, units, false)
                        .supportCovReporting(increment);
            case "analog-output" ->
                new AnalogOutputObject(device, instance, point.key(), value, units, false, value) {
                    @Override
                    public BACnetObject writeProperty(ValueSource source, PropertyValue written)
                            throws BACnetServiceException {
                        checkRange(point, written);
                        return super.writeProperty(source, written);
                    }
                }.supportCovReporting(increment);
            default -> {
                var object = new AnalogValueObject(device, instance, point.key(), value, units, false) {
                    @Override
                    public BACnetObject writeProperty(ValueSource source, PropertyValue written)
                            throws BACnetServiceException {
                        checkRange(point, written);
                        return super.writeProperty(source, written);
                    }
                }.supportCovReporting(increment);
                yield point.writable() ? object.supportCommandable(value) : object;
            }
        };
    }

    /** As ASHRAE 135, clause 15.9.1.3.1 asks; the stack itself takes any number, even none. */
    private static void checkRange(EmulatedPoint point, PropertyValue written) throws BACnetServiceException {
        if (written.getPropertyIdentifier().equals(PropertyIdentifier.presentValue)
                && written.getValue() instanceof Real number
                && !point.accepts(number.floatValue())) {
            throw new BACnetServiceException(ErrorClass.property, ErrorCode.valueOutOfRange);
        }
    }

    private BACnetObject binary(EmulatedPoint point, String type, int instance, double number)
            throws BACnetServiceException {
        BinaryPV value = number >= 0.5 ? BinaryPV.active : BinaryPV.inactive;
        String off = point.states().size() == 2 ? point.states().getFirst() : "off";
        String on = point.states().size() == 2 ? point.states().getLast() : "on";
        return switch (type) {
            case "binary-input" ->
                new BinaryInputObject(device, instance, point.key(), value, false, Polarity.normal)
                        .supportStateText(off, on)
                        .supportCovReporting();
            case "binary-output" ->
                new BinaryOutputObject(device, instance, point.key(), value, false, Polarity.normal, value)
                        .supportStateText(off, on)
                        .supportCovReporting();
            default -> {
                var object = new BinaryValueObject(device, instance, point.key(), value, false)
                        .supportStateText(off, on)
                        .supportCovReporting();
                yield point.writable() ? object.supportCommandable(value) : object;
            }
        };
    }

    private BACnetObject multistate(EmulatedPoint point, String type, int instance, int value)
            throws BACnetServiceException {
        List<CharacterString> names =
                point.states().stream().map(CharacterString::new).toList();
        var texts = new BACnetArray<>(names);
        int states = names.size();
        return switch (type) {
            case "multi-state-input" ->
                new MultistateInputObject(device, instance, point.key(), states, texts, value, false)
                        .supportCovReporting();
            case "multi-state-output" ->
                new MultistateOutputObject(device, instance, point.key(), states, texts, value, value, false)
                        .supportCovReporting();
            default -> {
                var object = new MultistateValueObject(device, instance, point.key(), states, texts, value, false)
                        .supportCovReporting();
                yield point.writable() ? object.supportCommandable(new UnsignedInteger(value)) : object;
            }
        };
    }
}
