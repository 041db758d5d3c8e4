package io.plenum.bacnet.serving;

import com.serotonin.bacnet4j.LocalDevice;
import com.serotonin.bacnet4j.exception.BACnetServiceException;
import com.serotonin.bacnet4j.type.enumerated.PropertyIdentifier;
import com.serotonin.bacnet4j.type.primitive.UnsignedInteger;
import io.plenum.link.Problem;
import io.plenum.link.serving.ServedId;
import io.plenum.link.serving.ServedList;
import io.plenum.link.serving.ServedObject;
import io.plenum.link.serving.ServedValue;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The objects of our own device. Their identifiers are the server's and stay for ever; the device keeps the number that was set for it. */
public final class ServedInputs {

    private static final Logger LOG = LoggerFactory.getLogger(ServedInputs.class);

    private final LocalDevice local;
    private final boolean known;
    private final Map<ServedId, ServedInput> inputs = new HashMap<>();

    /** @param known whether the number of our device was set: objects of a device that has another one after each start nobody finds again */
    public ServedInputs(LocalDevice local, boolean known) {
        this.local = local;
        this.known = known;
    }

    /**
     * Offers these in place of those before; one that stays keeps its subscribers.
     *
     * @return what is wrong with them
     */
    public synchronized List<Problem> serve(ServedList list) {
        if (!local.isInitialized()) {
            return List.of();
        }
        if (!known && !list.objects().isEmpty()) {
            return List.of(Problem.of("connector.problem.bacnet-serve-instance"));
        }
        boolean first = inputs.isEmpty();
        Set<ServedObject> wanted = new HashSet<>(list.objects());
        // First those that go: one that comes may have the name of one of them.
        List.copyOf(inputs.values()).stream()
                .filter(input -> !wanted.contains(input.object()))
                .forEach(this::remove);
        long refused = list.objects().stream().filter(object -> !offer(object)).count();
        // By it workstations see that the list of objects is another one.
        local.writePropertyInternal(
                PropertyIdentifier.databaseRevision, new UnsignedInteger(list.revision() & 0xFFFF_FFFFL));
        if (first && !inputs.isEmpty()) {
            local.sendGlobalBroadcast(local.getIAm());
        }
        return refused == 0 ? List.of() : List.of(Problem.of("connector.problem.bacnet-serve-refused", refused));
    }

    private boolean offer(ServedObject object) {
        if (inputs.containsKey(object.id())) {
            return true;
        }
        try {
            inputs.put(object.id(), new ServedInput(local, object));
            return true;
        } catch (BACnetServiceException | RuntimeException e) {
            LOG.warn("The object {} cannot be served", object.name(), e);
            return false;
        }
    }

    private void remove(ServedInput input) {
        try {
            inputs.remove(input.object().id());
            input.remove(local);
        } catch (BACnetServiceException | RuntimeException e) {
            LOG.warn("The object {} cannot be taken away", input.object().name(), e);
        }
    }

    public synchronized void take(List<ServedValue> values) {
        for (ServedValue value : values) {
            ServedInput input = inputs.get(value.id());
            if (input != null) {
                take(input, value);
            }
        }
    }

    /** One that fails costs no other. */
    private static void take(ServedInput input, ServedValue value) {
        try {
            input.take(value);
        } catch (RuntimeException e) {
            LOG.warn("The value of {} cannot be served", input.object().name(), e);
        }
    }
}
