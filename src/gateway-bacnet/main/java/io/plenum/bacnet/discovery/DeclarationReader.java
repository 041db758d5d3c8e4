package io.plenum.bacnet.discovery;

import com.serotonin.bacnet4j.exception.BACnetTimeoutException;
import com.serotonin.bacnet4j.type.primitive.ObjectIdentifier;
import io.plenum.bacnet.request.BacnetAddress;
import io.plenum.bacnet.request.PropertyReader;
import io.plenum.bacnet.request.PropertyRequest;
import io.plenum.bacnet.request.PropertyResult;
import io.plenum.point.device.DeviceDeclaration;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Deque;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Asks a device what its objects say about their values, a few in each round: values come first. */
public final class DeclarationReader {

    private static final int OBJECTS_AT_ONCE = 50;

    private final int instance;
    private final PropertyReader reader;
    private final Deque<ObjectIdentifier> ahead = new ArrayDeque<>();

    public DeclarationReader(int instance, PropertyReader reader) {
        this.instance = instance;
        this.reader = reader;
    }

    public void ask(Collection<ObjectIdentifier> objects) {
        ahead.addAll(objects);
    }

    /** What some of the objects say, by their addresses; empty where all have been asked. */
    public Map<String, DeviceDeclaration> some() throws BACnetTimeoutException {
        List<ObjectIdentifier> objects = new ArrayList<>();
        while (!ahead.isEmpty() && objects.size() < OBJECTS_AT_ONCE) {
            objects.add(ahead.removeFirst());
        }
        List<PropertyRequest> wanted = objects.stream()
                .flatMap(object -> ObjectDeclaration.properties(object).stream()
                        .map(property -> new PropertyRequest(object, property)))
                .toList();
        Map<PropertyRequest, PropertyResult> answers = reader.read(wanted);
        Map<String, DeviceDeclaration> declarations = new LinkedHashMap<>();
        objects.forEach(object ->
                declarations.put(BacnetAddress.text(instance, object), ObjectDeclaration.of(object, answers)));
        return declarations;
    }
}
