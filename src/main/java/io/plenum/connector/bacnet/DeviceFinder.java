package io.plenum.connector.bacnet;

import com.serotonin.bacnet4j.LocalDevice;
import com.serotonin.bacnet4j.RemoteDevice;
import com.serotonin.bacnet4j.exception.BACnetException;
import com.serotonin.bacnet4j.npdu.ip.IpNetworkUtils;
import com.serotonin.bacnet4j.service.acknowledgement.ReadPropertyAck;
import com.serotonin.bacnet4j.service.confirmed.ReadPropertyRequest;
import com.serotonin.bacnet4j.type.constructed.Address;
import com.serotonin.bacnet4j.type.enumerated.PropertyIdentifier;
import com.serotonin.bacnet4j.type.enumerated.Segmentation;
import com.serotonin.bacnet4j.type.primitive.UnsignedInteger;
import com.serotonin.bacnet4j.util.DiscoveryUtils;
import java.time.Duration;
import java.util.Map;

/** Finds a device by its instance: by Who-Is, or at its configured address where it cannot hear broadcasts. */
final class DeviceFinder {

    private static final int SMALLEST_USUAL_APDU = 480;

    private final LocalDevice local;
    private final DeviceGate gate;
    private final Map<Integer, String> fixed;
    private final Duration timeout;

    DeviceFinder(LocalDevice local, DeviceGate gate, Map<Integer, String> fixed, Duration timeout) {
        this.local = local;
        this.gate = gate;
        this.fixed = fixed;
        this.timeout = timeout;
    }

    /** Asks anew each time: a device may have come back at another address or with another program. */
    RemoteDevice find(int instance) throws BACnetException {
        return gate.alone(instance, () -> look(instance));
    }

    private RemoteDevice look(int instance) throws BACnetException {
        String address = fixed.get(instance);
        RemoteDevice device;
        if (address == null) {
            local.removeCachedRemoteDevice(instance);
            device = local.getRemoteDeviceBlocking(instance, timeout.toMillis());
        } else {
            int colon = address.indexOf(':');
            device = at(
                    instance,
                    IpNetworkUtils.toAddress(
                            address.substring(0, colon), Integer.parseInt(address.substring(colon + 1))));
        }
        // Without this the stack does not know what fits into a packet.
        DiscoveryUtils.getExtendedDeviceInformation(local, device);
        return device;
    }

    private RemoteDevice at(int instance, Address address) throws BACnetException {
        RemoteDevice device = new RemoteDevice(local, instance, address);
        device.setDeviceProperty(PropertyIdentifier.maxApduLengthAccepted, new UnsignedInteger(SMALLEST_USUAL_APDU));
        device.setDeviceProperty(PropertyIdentifier.segmentationSupported, Segmentation.noSegmentation);
        copy(device, PropertyIdentifier.maxApduLengthAccepted);
        copy(device, PropertyIdentifier.segmentationSupported);
        return device;
    }

    private void copy(RemoteDevice device, PropertyIdentifier property) throws BACnetException {
        ReadPropertyAck answer = local.send(device, new ReadPropertyRequest(device.getObjectIdentifier(), property))
                .get();
        device.setDeviceProperty(property, answer.getValue());
    }
}
