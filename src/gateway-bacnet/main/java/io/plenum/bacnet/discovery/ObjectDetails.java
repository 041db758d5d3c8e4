package io.plenum.bacnet.discovery;

import com.serotonin.bacnet4j.RemoteDevice;
import com.serotonin.bacnet4j.exception.BACnetTimeoutException;
import com.serotonin.bacnet4j.type.Encodable;
import com.serotonin.bacnet4j.type.constructed.SequenceOf;
import com.serotonin.bacnet4j.type.enumerated.PropertyIdentifier;
import com.serotonin.bacnet4j.type.primitive.ObjectIdentifier;
import io.plenum.bacnet.request.BacnetAddress;
import io.plenum.bacnet.request.DeviceGate;
import io.plenum.bacnet.request.PropertyReader;
import io.plenum.bacnet.request.PropertyRequest;
import io.plenum.bacnet.request.PropertyResult;
import io.plenum.link.Discovered;
import io.plenum.link.DiscoveryLimits;
import io.plenum.link.Problem;
import io.plenum.point.PointKind;
import io.plenum.point.device.DeviceDeclaration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** The objects of one device with their names and what they say about their values; what cannot be read is told. */
final class ObjectDetails {

    private static final int PROPERTIES_OF_OBJECT = 3;
    /** Octets of a name, a description and a unit in an answer, as they usually are. */
    private static final int OCTETS_OF_OBJECT = 150;

    private static final int MOST_AT_ONCE = 20;
    private static final int PROBLEMS_TOLD = 20;

    private final RemoteDevice device;
    private final PropertyReader reader;
    private final ObjectList list;
    private final DiscoveryLimits limits;
    private final int batch;
    private final long end;
    private final List<Problem> problems = new ArrayList<>();
    private int unreadable;
    private boolean complete = true;

    ObjectDetails(DeviceGate gate, RemoteDevice device, DiscoveryLimits limits) {
        this.device = device;
        this.limits = limits;
        // Where answers come in one part only, more would have to be asked for twice.
        batch = Math.clamp(device.getMaxAPDULengthAccepted() / OCTETS_OF_OBJECT, 1, MOST_AT_ONCE);
        reader = new PropertyReader(gate, device, batch * PROPERTIES_OF_OBJECT);
        list = new ObjectList(device, reader);
        end = System.nanoTime() + limits.time().toNanos();
    }

    boolean complete() {
        return complete && list.complete();
    }

    List<Problem> problems() {
        List<Problem> all = new ArrayList<>(list.problems());
        all.addAll(problems);
        if (unreadable > problems.size()) {
            all.add(Problem.of("connector.discovery.more-unreadable", unreadable - problems.size()));
        }
        return all;
    }

    List<Discovered.DiscoveredObject> read() {
        list.read(limits.objects(), this::late);
        List<ObjectIdentifier> objects = list.objects();
        Map<ObjectIdentifier, Discovered.DiscoveredObject> items = new LinkedHashMap<>();
        // Known by its number at least, whatever else can be read.
        objects.forEach(object -> items.put(object, item(object, Map.of())));
        try {
            for (int from = 0; from < objects.size() && inTime(from, objects.size()); from += batch) {
                details(objects.subList(from, Math.min(from + batch, objects.size())), items);
            }
        } catch (BACnetTimeoutException e) {
            complete = false;
            problems.add(Problem.of("connector.discovery.silent", objects.size()));
        }
        return List.copyOf(items.values());
    }

    private boolean late() {
        return System.nanoTime() > end;
    }

    private boolean inTime(int read, int all) {
        if (late()) {
            complete = false;
            problems.add(Problem.of("connector.discovery.time", read, all));
            return false;
        }
        return true;
    }

    private void details(List<ObjectIdentifier> objects, Map<ObjectIdentifier, Discovered.DiscoveredObject> items)
            throws BACnetTimeoutException {
        List<PropertyRequest> wanted = new ArrayList<>();
        for (ObjectIdentifier object : objects) {
            wanted.add(new PropertyRequest(object, PropertyIdentifier.objectName));
            wanted.add(new PropertyRequest(object, PropertyIdentifier.description));
            ObjectDeclaration.properties(object).forEach(property -> wanted.add(new PropertyRequest(object, property)));
        }
        Map<PropertyRequest, PropertyResult> answers = reader.read(wanted);
        objects.forEach(object -> items.put(object, item(object, answers)));
        answers.forEach(this::judge);
        for (ObjectIdentifier object : objects) {
            Discovered.DiscoveredObject item = items.get(object);
            if (item != null && item.declared().kind() == PointKind.MULTISTATE && !late()) {
                items.put(object, named(object, item));
            }
        }
    }

    /** Each by itself: together they would often be more than an answer can hold. Whoever has none has none. */
    private Discovered.DiscoveredObject named(ObjectIdentifier object, Discovered.DiscoveredObject item)
            throws BACnetTimeoutException {
        Encodable texts = reader.read(new PropertyRequest(object, PropertyIdentifier.stateText))
                .value();
        if (!(texts instanceof SequenceOf<?> all)) {
            return item;
        }
        List<String> names = all.getValues().stream().map(Object::toString).toList();
        return new Discovered.DiscoveredObject(
                item.address(),
                item.name(),
                item.description(),
                item.declared().withStateTexts(names),
                item.writable());
    }

    private void judge(PropertyRequest wanted, PropertyResult answer) {
        if (answer.error() == null || answer.absent()) {
            return;
        }
        unreadable++;
        if (problems.size() < PROBLEMS_TOLD) {
            String object = BacnetAddress.text(device.getInstanceNumber(), wanted.object());
            problems.add(Problem.of("connector.discovery.property", object, wanted.property(), answer.error()));
        }
    }

    private Discovered.DiscoveredObject item(ObjectIdentifier object, Map<PropertyRequest, PropertyResult> answers) {
        DeviceDeclaration declared = ObjectDeclaration.of(object, answers);
        return new Discovered.DiscoveredObject(
                BacnetAddress.text(device.getInstanceNumber(), object),
                text(object, PropertyIdentifier.objectName, answers),
                text(object, PropertyIdentifier.description, answers),
                declared,
                commandable(object));
    }

    private static String text(
            ObjectIdentifier object, PropertyIdentifier property, Map<PropertyRequest, PropertyResult> answers) {
        PropertyResult answer = answers.get(new PropertyRequest(object, property));
        return answer == null ? "" : answer.text();
    }

    /** By the type of object: outputs and values; whether a value object really takes commands shows when one is given. */
    private static boolean commandable(ObjectIdentifier object) {
        String type = object.getObjectType().toString();
        return type.endsWith("-output") || type.endsWith("-value");
    }
}
