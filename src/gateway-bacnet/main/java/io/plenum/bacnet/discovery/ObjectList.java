package io.plenum.bacnet.discovery;

import com.serotonin.bacnet4j.RemoteDevice;
import com.serotonin.bacnet4j.exception.BACnetTimeoutException;
import com.serotonin.bacnet4j.type.constructed.SequenceOf;
import com.serotonin.bacnet4j.type.enumerated.PropertyIdentifier;
import com.serotonin.bacnet4j.type.primitive.ObjectIdentifier;
import com.serotonin.bacnet4j.type.primitive.UnsignedInteger;
import io.plenum.bacnet.request.PropertyReader;
import io.plenum.bacnet.request.PropertyRequest;
import io.plenum.bacnet.request.PropertyResult;
import io.plenum.link.Problem;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.BooleanSupplier;
import java.util.stream.IntStream;

/**
 * A device's list of its objects, read element by element: as one large answer its first segment may get lost unnoticed. Element 0
 * says how many there must be.
 */
public final class ObjectList {

    private static final int ELEMENTS_AT_ONCE = 20;

    private final RemoteDevice device;
    private final PropertyReader reader;
    private final List<ObjectIdentifier> objects = new ArrayList<>();
    private final List<Problem> problems = new ArrayList<>();
    private int unreadable;
    private boolean complete = true;
    private boolean whole;

    public ObjectList(RemoteDevice device, PropertyReader reader) {
        this.device = device;
        this.reader = reader;
    }

    public List<ObjectIdentifier> objects() {
        return objects;
    }

    /** Whether nothing that the device has is missing, in whatever way it was read. */
    public boolean isWhole() {
        return complete || whole;
    }

    /** What is missing of it. */
    public List<Problem> problems() {
        return problems;
    }

    boolean complete() {
        return complete;
    }

    /**
     * Reads it; a device that falls silent leaves what came before.
     *
     * @param enough asked before each request
     */
    public void read(int most, BooleanSupplier enough) {
        try {
            if (reader.read(element(0)).value() instanceof UnsignedInteger length) {
                elements(length.intValue(), most, enough);
            } else {
                whole(most);
            }
        } catch (BACnetTimeoutException e) {
            incomplete(Problem.of("connector.discovery.silent", objects.size()));
        }
        if (unreadable > 0) {
            incomplete(Problem.of("connector.discovery.object-list", unreadable));
        }
    }

    private void elements(int length, int most, BooleanSupplier enough) throws BACnetTimeoutException {
        int last = Math.min(length, most);
        for (int from = 1; from <= last; from += ELEMENTS_AT_ONCE) {
            if (enough.getAsBoolean()) {
                incomplete(Problem.of("connector.discovery.time", objects.size(), length));
                return;
            }
            List<PropertyRequest> wanted = IntStream.rangeClosed(from, Math.min(from + ELEMENTS_AT_ONCE - 1, last))
                    .mapToObj(this::element)
                    .toList();
            take(reader.read(wanted));
        }
        if (length > most) {
            incomplete(Problem.of("connector.discovery.objects", most, length));
        }
    }

    private void take(Map<PropertyRequest, PropertyResult> answers) {
        for (PropertyResult answer : answers.values()) {
            if (!(answer.value() instanceof ObjectIdentifier object)) {
                unreadable++;
            } else if (!object.equals(device.getObjectIdentifier())) {
                objects.add(object);
            }
        }
    }

    /** From a device that does not know the elements of its list. */
    private void whole(int most) throws BACnetTimeoutException {
        PropertyResult list =
                reader.read(new PropertyRequest(device.getObjectIdentifier(), PropertyIdentifier.objectList));
        if (list.value() instanceof SequenceOf<?> all) {
            all.getValues().stream()
                    .filter(ObjectIdentifier.class::isInstance)
                    .map(ObjectIdentifier.class::cast)
                    .filter(object -> !object.equals(device.getObjectIdentifier()))
                    .limit(most)
                    .forEach(objects::add);
            whole = all.size() <= most;
            incomplete(Problem.of("connector.discovery.unnumbered", objects.size()));
        } else {
            incomplete(Problem.of("connector.discovery.no-list", String.valueOf(list.error())));
        }
    }

    private void incomplete(Problem problem) {
        complete = false;
        problems.add(problem);
    }

    private PropertyRequest element(int index) {
        return new PropertyRequest(device.getObjectIdentifier(), PropertyIdentifier.objectList, index);
    }
}
