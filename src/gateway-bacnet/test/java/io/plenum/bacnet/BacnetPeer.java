package io.plenum.bacnet;

import com.serotonin.bacnet4j.LocalDevice;
import com.serotonin.bacnet4j.obj.AnalogValueObject;
import com.serotonin.bacnet4j.obj.BACnetObject;
import com.serotonin.bacnet4j.obj.BinaryValueObject;
import com.serotonin.bacnet4j.obj.MultistateValueObject;
import com.serotonin.bacnet4j.transport.DefaultTransport;
import com.serotonin.bacnet4j.type.constructed.BACnetArray;
import com.serotonin.bacnet4j.type.enumerated.BinaryPV;
import com.serotonin.bacnet4j.type.enumerated.EngineeringUnits;
import com.serotonin.bacnet4j.type.enumerated.PropertyIdentifier;
import com.serotonin.bacnet4j.type.primitive.CharacterString;
import com.serotonin.bacnet4j.type.primitive.Real;
import com.serotonin.bacnet4j.type.primitive.UnsignedInteger;
import io.plenum.bacnetip.BacnetIpNetwork;
import io.plenum.bacnetip.BacnetIpSettings;
import io.plenum.point.PointKind;
import java.util.EnumMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** A BACnet device with one object of each kind; stopped and started it is a device that has lost its power. */
final class BacnetPeer {

    /** Not the usual one: a running emulator must not disturb. */
    static final int PORT = 27931;

    private final int instance;
    private final String address;
    private final Map<PointKind, BACnetObject> objects = new EnumMap<>(PointKind.class);
    private @Nullable LocalDevice device;

    BacnetPeer(int instance, String address) {
        this.instance = instance;
        this.address = address;
    }

    void start() throws Exception {
        var network = new BacnetIpNetwork(new BacnetIpSettings(address, "127.255.255.255", PORT, 0));
        var born = new LocalDevice(instance, new DefaultTransport(network));
        objects.put(
                PointKind.NUMERIC,
                new AnalogValueObject(born, 1, "analog", 20f, EngineeringUnits.degreesCelsius, false)
                        .supportCovReporting(0.1f));
        new AnalogValueObject(born, 2, "further", 7f, EngineeringUnits.degreesCelsius, false).supportCovReporting(0.1f);
        objects.put(
                PointKind.BINARY,
                new BinaryValueObject(born, 1, "binary", BinaryPV.inactive, false).supportCovReporting());
        var texts =
                new BACnetArray<>(new CharacterString("off"), new CharacterString("low"), new CharacterString("on"));
        objects.put(
                PointKind.MULTISTATE,
                new MultistateValueObject(born, 1, "multistate", 3, texts, 1, false).supportCovReporting());
        born.initialize();
        born.sendGlobalBroadcast(born.getIAm());
        device = born;
    }

    void change(PointKind kind, double value) {
        BACnetObject object = java.util.Objects.requireNonNull(objects.get(kind));
        object.writePropertyInternal(
                PropertyIdentifier.presentValue,
                switch (kind) {
                    case NUMERIC -> new Real((float) value);
                    case BINARY -> value > 0.5 ? BinaryPV.active : BinaryPV.inactive;
                    case MULTISTATE -> new UnsignedInteger(Math.max(1, Math.round(value)));
                });
    }

    void stop() {
        LocalDevice running = device;
        device = null;
        if (running != null) {
            running.terminate();
        }
    }
}
