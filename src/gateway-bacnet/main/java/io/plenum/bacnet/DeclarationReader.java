package io.plenum.bacnet;

import com.serotonin.bacnet4j.exception.BACnetTimeoutException;
import com.serotonin.bacnet4j.type.primitive.ObjectIdentifier;
import io.plenum.point.DeviceDeclaration;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Deque;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Asks a device what its objects say about their values, a few in each round: values come first. */
final class DeclarationReader {

    private static final int OBJECTS_AT_ONCE = 50;

    private final int instance;
    private final PropertyReader reader;
    private final Deque<ObjectIdentifier> ahead = new ArrayDeque<>();

    DeclarationReader(int instance, PropertyReader reader) {
        this.instance = instance;
        this.reader = reader;
    }

    void ask(Collection<ObjectIdentifier> objects) {
        ahead.addAll(objects);
    }

    /** What some of the objects say, by their addresses; empty where all have been asked. */
    Map<String, DeviceDeclaration> some() throws BACnetTimeoutException {
        List<ObjectIdentifier> objects = new ArrayList<>();
        while (!ahead.isEmpty() && objects.size() < OBJECTS_AT_ONCE) {
            objects.add(ahead.removeFirst());
        }
        List<Wanted> wanted = objects.stream()
                .flatMap(object ->
                        ObjectDeclaration.properties(object).stream().map(property -> new Wanted(object, property)))
                .toList();
        Map<Wanted, Answer> answers = reader.read(wanted);
        Map<String, DeviceDeclaration> declarations = new LinkedHashMap<>();
        objects.forEach(object ->
                declarations.put(BacnetAddress.text(instance, object), ObjectDeclaration.of(object, answers)));
        return declarations;
    }
}
