package io.plenum.bacnet.schedule;

import com.serotonin.bacnet4j.RemoteDevice;
import com.serotonin.bacnet4j.exception.BACnetException;
import com.serotonin.bacnet4j.exception.BACnetTimeoutException;
import com.serotonin.bacnet4j.service.acknowledgement.ReadRangeAck;
import com.serotonin.bacnet4j.service.confirmed.ReadRangeRequest;
import com.serotonin.bacnet4j.service.confirmed.ReadRangeRequest.ByPosition;
import com.serotonin.bacnet4j.type.Encodable;
import com.serotonin.bacnet4j.type.constructed.SequenceOf;
import com.serotonin.bacnet4j.type.enumerated.PropertyIdentifier;
import com.serotonin.bacnet4j.type.primitive.ObjectIdentifier;
import com.serotonin.bacnet4j.type.primitive.UnsignedInteger;
import io.plenum.bacnet.request.DeviceGate;
import io.plenum.bacnet.request.PropertyReader;
import io.plenum.bacnet.request.PropertyRequest;
import io.plenum.bacnet.request.PropertyResult;
import io.plenum.link.schedule.DeviceSchedules;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Properties with many elements: as a whole, and where the device cannot send that, arrays element by element and lists piece by piece.
 */
final class ListReader {

    private static final int PIECE = 5;

    private final DeviceGate gate;
    private final RemoteDevice remote;
    private final PropertyReader reader;

    ListReader(DeviceGate gate, RemoteDevice remote, PropertyReader reader) {
        this.gate = gate;
        this.remote = remote;
        this.reader = reader;
    }

    /**
     * The elements.
     *
     * @return empty where the object has no such property; null where it has and it cannot be read
     * @throws BACnetTimeoutException where the device does not answer at all, here and below
     */
    @Nullable
    List<? extends Encodable> array(ObjectIdentifier object, PropertyIdentifier property)
            throws BACnetTimeoutException {
        PropertyResult whole = reader.read(new PropertyRequest(object, property));
        if (whole.value() instanceof SequenceOf<?> all) {
            return bounded(all.getValues());
        }
        return whole.absent() ? List.of() : elements(object, property);
    }

    private @Nullable List<Encodable> elements(ObjectIdentifier object, PropertyIdentifier property)
            throws BACnetTimeoutException {
        PropertyResult length = reader.read(new PropertyRequest(object, property, 0));
        if (!(length.value() instanceof UnsignedInteger count) || count.longValue() > DeviceSchedules.MOST_ENTRIES) {
            return null;
        }
        List<Encodable> elements = new ArrayList<>();
        for (int index = 1; index <= count.intValue(); index++) {
            Encodable element =
                    reader.read(new PropertyRequest(object, property, index)).value();
            if (element == null) {
                return null;
            }
            elements.add(element);
        }
        return elements;
    }

    /** As {@link #array}, of a property that is a list. */
    @Nullable
    List<? extends Encodable> list(ObjectIdentifier object, PropertyIdentifier property) throws BACnetTimeoutException {
        PropertyResult whole = reader.read(new PropertyRequest(object, property));
        if (whole.value() instanceof SequenceOf<?> all) {
            return bounded(all.getValues());
        }
        return whole.absent() ? List.of() : pieces(object, property);
    }

    private @Nullable List<Encodable> pieces(ObjectIdentifier object, PropertyIdentifier property)
            throws BACnetTimeoutException {
        List<Encodable> items = new ArrayList<>();
        try {
            while (items.size() <= DeviceSchedules.MOST_ENTRIES) {
                ReadRangeAck answer = gate.sendRepeatable(remote, range(object, property, items.size() + 1));
                List<? extends Encodable> some = answer.getItemData() == null
                        ? List.of()
                        : answer.getItemData().getValues();
                items.addAll(some);
                if (some.isEmpty() || answer.getResultFlags().isLastItem()) {
                    return items;
                }
            }
        } catch (BACnetTimeoutException e) {
            reader.ping();
        } catch (BACnetException refused) {
            // It cannot be read.
        }
        return null;
    }

    @SuppressWarnings("NullAway") // the stack expects null for "the whole"
    private static ReadRangeRequest range(ObjectIdentifier object, PropertyIdentifier property, int first) {
        return new ReadRangeRequest(object, property, null, new ByPosition(first, PIECE));
    }

    private static <T extends Encodable> @Nullable List<T> bounded(List<T> all) {
        return all.size() > DeviceSchedules.MOST_ENTRIES ? null : all;
    }
}
