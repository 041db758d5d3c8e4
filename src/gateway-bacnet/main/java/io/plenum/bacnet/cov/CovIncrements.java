package io.plenum.bacnet.cov;

import com.serotonin.bacnet4j.exception.BACnetTimeoutException;
import com.serotonin.bacnet4j.type.enumerated.PropertyIdentifier;
import com.serotonin.bacnet4j.type.primitive.ObjectIdentifier;
import com.serotonin.bacnet4j.type.primitive.Real;
import io.plenum.bacnet.request.PropertyReader;
import io.plenum.bacnet.request.PropertyRequest;
import io.plenum.bacnet.request.PropertyResult;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;

/**
 * By how much the numbers of a device must change before it notifies of them, in the unit of each object: what is asked for, else
 * what the object says. Thread-safe.
 */
public final class CovIncrements {

    private final Map<ObjectIdentifier, Double> asked;
    private final Map<ObjectIdentifier, Double> declared = new ConcurrentHashMap<>();

    /** @param asked from the settings */
    public CovIncrements(Map<ObjectIdentifier, Double> asked) {
        this.asked = Map.copyOf(asked);
    }

    /** Asks the device for those that are not known yet; an object without one is not asked again. */
    public void read(PropertyReader reader, Collection<ObjectIdentifier> objects) throws BACnetTimeoutException {
        List<PropertyRequest> wanted = objects.stream()
                .filter(object -> !declared.containsKey(object) && isNumber(object))
                .map(object -> new PropertyRequest(object, PropertyIdentifier.covIncrement))
                .toList();
        for (Map.Entry<PropertyRequest, PropertyResult> answer :
                reader.read(wanted).entrySet()) {
            boolean known = answer.getValue().value() instanceof Real;
            double increment = answer.getValue().value() instanceof Real real ? real.floatValue() : Double.NaN;
            declared.put(answer.getKey().object(), known && increment >= 0 ? increment : Double.NaN);
        }
    }

    private static boolean isNumber(ObjectIdentifier object) {
        return object.getObjectType().toString().startsWith("analog-");
    }

    /** The one to subscribe with; null where the object's own will do. */
    @Nullable
    Double asked(ObjectIdentifier object) {
        return asked.get(object);
    }

    /** NaN where it is not known. */
    public double of(ObjectIdentifier object) {
        return asked.getOrDefault(object, declared.getOrDefault(object, Double.NaN));
    }

    /** The device has other objects by now. */
    public void forget() {
        declared.clear();
    }
}
