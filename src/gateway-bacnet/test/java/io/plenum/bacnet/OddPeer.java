package io.plenum.bacnet;

import com.serotonin.bacnet4j.LocalDevice;
import com.serotonin.bacnet4j.exception.BACnetServiceException;
import com.serotonin.bacnet4j.obj.AnalogValueObject;
import com.serotonin.bacnet4j.transport.DefaultTransport;
import com.serotonin.bacnet4j.type.Encodable;
import com.serotonin.bacnet4j.type.enumerated.EngineeringUnits;
import com.serotonin.bacnet4j.type.enumerated.ObjectType;
import com.serotonin.bacnet4j.type.enumerated.PropertyIdentifier;
import com.serotonin.bacnet4j.type.enumerated.Segmentation;
import com.serotonin.bacnet4j.type.primitive.ObjectIdentifier;
import com.serotonin.bacnet4j.type.primitive.Real;
import com.serotonin.bacnet4j.type.primitive.UnsignedInteger;
import io.plenum.bacnetip.BacnetIpSettings;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** A BACnet device of many analogue values with the oddities of {@link OddNetwork}. */
public final class OddPeer implements AutoCloseable {

    /** Of this process of tests alone: broadcasts on the loopback reach whoever has the same port. */
    public static final int PORT = Integer.getInteger("bacnet.port", 27951);

    private static final int SMALL_APDU = 480;
    private static final int SMALLEST_APDU = 206;

    public final int instance;
    final String address;
    public final OddNetwork network;

    private final List<AnalogValueObject> values = new ArrayList<>();
    private final LocalDevice device;

    /** @param broadcast 127.255.255.255, or an address where nothing is ever heard */
    public OddPeer(int instance, String address, String broadcast, int objects) throws Exception {
        this.instance = instance;
        this.address = address;
        network = new OddNetwork(new BacnetIpSettings(address, broadcast, PORT, 0));
        device = new LocalDevice(instance, new DefaultTransport(network));
        for (int i = 0; i < objects; i++) {
            values.add(new AnalogValueObject(device, i, "value " + i, 20f, EngineeringUnits.degreesCelsius, false)
                    .supportCovReporting(0.1f));
        }
    }

    public OddPeer(int instance, String address, int objects) throws Exception {
        this(instance, address, "127.255.255.255", objects);
    }

    /** A controller behind a router to MS/TP. */
    OddPeer withSmallPackets() {
        device.getDeviceObject()
                .writePropertyInternal(PropertyIdentifier.maxApduLengthAccepted, new UnsignedInteger(SMALL_APDU));
        device.getDeviceObject()
                .writePropertyInternal(PropertyIdentifier.segmentationSupported, Segmentation.noSegmentation);
        return this;
    }

    /** One of its values takes commands from now on. */
    OddPeer withCommandable(int object) throws BACnetServiceException {
        values.get(object).supportCommandable(20);
        return this;
    }

    /** The smallest packets that there are, in one part. */
    OddPeer withSmallestPackets() {
        withSmallPackets();
        return says(PropertyIdentifier.maxApduLengthAccepted, new UnsignedInteger(SMALLEST_APDU));
    }

    /** Adds the first object of its type, which only says what is given here. */
    public OddObject object(ObjectType type, String name, Map<PropertyIdentifier, Encodable> properties) {
        OddObject object = new OddObject(device, type, name);
        properties.forEach(object::writePropertyInternal);
        try {
            device.addObject(object);
        } catch (BACnetServiceException e) {
            throw new IllegalStateException(e);
        }
        return object;
    }

    public OddPeer start() throws Exception {
        device.initialize();
        announce();
        return this;
    }

    public static ObjectIdentifier object(int number) {
        return new ObjectIdentifier(ObjectType.analogValue, number);
    }

    public void change(int object, double value) {
        values.get(object).writePropertyInternal(PropertyIdentifier.presentValue, new Real((float) value));
    }

    /** Tells something else about itself from now on. */
    public OddPeer says(PropertyIdentifier property, Encodable value) {
        device.getDeviceObject().writePropertyInternal(property, value);
        return this;
    }

    void announce() {
        device.sendGlobalBroadcast(device.getIAm());
    }

    @Override
    public void close() {
        if (device.isInitialized()) {
            device.terminate();
        }
    }
}
