package io.plenum.connector.bacnet;

import com.serotonin.bacnet4j.LocalDevice;
import com.serotonin.bacnet4j.RemoteDevice;
import com.serotonin.bacnet4j.exception.BACnetException;
import com.serotonin.bacnet4j.exception.BACnetTimeoutException;
import com.serotonin.bacnet4j.service.acknowledgement.ReadPropertyAck;
import com.serotonin.bacnet4j.service.confirmed.ReadPropertyRequest;
import com.serotonin.bacnet4j.service.unconfirmed.WhoIsRequest;
import com.serotonin.bacnet4j.type.Encodable;
import com.serotonin.bacnet4j.type.enumerated.PropertyIdentifier;
import com.serotonin.bacnet4j.type.primitive.ObjectIdentifier;
import com.serotonin.bacnet4j.type.primitive.UnsignedInteger;
import com.serotonin.bacnet4j.util.PropertyReferences;
import com.serotonin.bacnet4j.util.PropertyValues;
import com.serotonin.bacnet4j.util.RequestUtils;
import io.plenum.connector.Discovered;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Looks at devices and lists their objects, all devices at once, so that a dead one holds up no other. */
final class BacnetDiscovery {

    private static final Logger LOG = LoggerFactory.getLogger(BacnetDiscovery.class);

    /** More than this is no controller but a mistake, or an attack. */
    private static final int MOST_OBJECTS = 20_000;

    private static final int OBJECTS_AT_ONCE = 6;

    private final LocalDevice local;
    private final DeviceGate gate;
    private final DeviceFinder finder;

    BacnetDiscovery(LocalDevice local, DeviceGate gate, DeviceFinder finder) {
        this.local = local;
        this.gate = gate;
        this.finder = finder;
    }

    void call() {
        local.sendGlobalBroadcast(new WhoIsRequest());
    }

    List<Discovered> look(Set<Integer> instances) {
        List<Discovered> found = new ArrayList<>();
        try (var executor = Executors.newVirtualThreadPerTaskExecutor()) {
            List<Future<Discovered>> looks = instances.stream()
                    .map(instance -> executor.submit(() -> look(instance)))
                    .toList();
            for (Future<Discovered> look : looks) {
                try {
                    found.add(look.get());
                } catch (ExecutionException e) {
                    LOG.info("A device announced itself but could not be read: {}", e.getMessage());
                }
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        return found;
    }

    private Discovered look(int instance) throws BACnetException {
        RemoteDevice device = finder.find(instance);
        List<ObjectIdentifier> objects = objects(device);
        List<Discovered.Item> items = new ArrayList<>();
        for (int from = 0; from < objects.size(); from += OBJECTS_AT_ONCE) {
            items.addAll(items(device, objects.subList(from, Math.min(from + OBJECTS_AT_ONCE, objects.size()))));
        }
        return new Discovered(String.valueOf(instance), text(device.getName()), text(device.getVendorName()), items);
    }

    /** A few at once: the device's values are read in between. */
    private List<Discovered.Item> items(RemoteDevice device, List<ObjectIdentifier> objects) throws BACnetException {
        var wanted = new PropertyReferences();
        for (ObjectIdentifier object : objects) {
            wanted.add(object, PropertyIdentifier.objectName, PropertyIdentifier.description);
            wanted.add(object, PropertyIdentifier.units);
        }
        int instance = device.getInstanceNumber();
        PropertyValues values =
                gate.alone(instance, () -> RequestUtils.readProperties(local, device, wanted, true, null));
        return objects.stream().map(object -> item(instance, object, values)).toList();
    }

    private static Discovered.Item item(int device, ObjectIdentifier object, PropertyValues values) {
        return new Discovered.Item(
                BacnetAddress.text(device, object),
                text(values.getNullOnError(object, PropertyIdentifier.objectName)),
                text(values.getNullOnError(object, PropertyIdentifier.description)),
                UnitSymbols.of(text(values.getNullOnError(object, PropertyIdentifier.units))),
                commandable(object));
    }

    /** By the type of object: outputs and values; whether a value object really takes commands shows when one is given. */
    private static boolean commandable(ObjectIdentifier object) {
        String type = object.getObjectType().toString();
        return type.endsWith("-output") || type.endsWith("-value");
    }

    private static String text(@Nullable Object value) {
        return Objects.toString(value, "");
    }

    /**
     * The device's object list, element by element: as one large answer its first segment may get lost unnoticed. Element 0
     * says how many there must be.
     */
    private List<ObjectIdentifier> objects(RemoteDevice device) throws BACnetException {
        int count = element(device, 0) instanceof UnsignedInteger length ? length.intValue() : 0;
        List<ObjectIdentifier> objects = new ArrayList<>();
        for (int index = 1; index <= Math.min(count, MOST_OBJECTS); index++) {
            try {
                if (element(device, index) instanceof ObjectIdentifier object
                        && !object.equals(device.getObjectIdentifier())) {
                    objects.add(object);
                }
            } catch (BACnetTimeoutException e) {
                throw e;
            } catch (BACnetException e) {
                LOG.info("Device {} does not tell element {} of its object list", device.getInstanceNumber(), index);
            }
        }
        return objects;
    }

    private Encodable element(RemoteDevice device, int index) throws BACnetException {
        var request = new ReadPropertyRequest(
                device.getObjectIdentifier(), PropertyIdentifier.objectList, new UnsignedInteger(index));
        ReadPropertyAck answer = gate.send(device, request);
        return answer.getValue();
    }
}
