package io.plenum.bacnet.alarm;

import com.serotonin.bacnet4j.type.constructed.TimeStamp;
import com.serotonin.bacnet4j.type.enumerated.EventState;
import com.serotonin.bacnet4j.type.primitive.ObjectIdentifier;
import io.plenum.bacnet.request.BacnetAddress;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/** The transitions of a device's objects that nobody has acknowledged, as far as the device has said; at most three of each object. */
public final class OpenTransitions {

    private static final List<EventState> ANY_STATE =
            List.of(EventState.offnormal, EventState.fault, EventState.normal);

    private final Map<ObjectIdentifier, Map<Integer, EventTransition>> open = new HashMap<>();

    /** The device has told of it. */
    public synchronized void occurred(
            ObjectIdentifier object, EventState state, TimeStamp time, boolean mustBeAcknowledged) {
        EventTransition transition = new EventTransition(state, time);
        if (mustBeAcknowledged) {
            open.computeIfAbsent(object, any -> new TreeMap<>()).put(transition.index(), transition);
        } else {
            remove(object, transition.index());
        }
    }

    /** Somebody has acknowledged it. */
    public void acknowledged(ObjectIdentifier object, EventState state) {
        acknowledged(object, state.getTransitionIndex());
    }

    /** @param index of the transition: 1 to-offnormal, 2 to-fault, 3 to-normal */
    public synchronized void acknowledged(ObjectIdentifier object, int index) {
        remove(object, index);
    }

    private void remove(ObjectIdentifier object, int index) {
        open.computeIfPresent(object, (same, transitions) -> {
            transitions.remove(index);
            return transitions.isEmpty() ? null : transitions;
        });
    }

    /**
     * The device was asked about a transition that nobody has acknowledged.
     *
     * @param now the object's present state: of an earlier transition the exact state is not told any more
     */
    public synchronized void unacknowledged(ObjectIdentifier object, int index, TimeStamp time, EventState now) {
        EventTransition known = open.getOrDefault(object, Map.of()).get(index);
        if (known == null || !known.time().equals(time)) {
            EventState state = now.getTransitionIndex() == index ? now : ANY_STATE.get(index - 1);
            open.computeIfAbsent(object, any -> new TreeMap<>()).put(index, new EventTransition(state, time));
        }
    }

    /** Whether the transition is one that somebody must acknowledge still. */
    public synchronized boolean none(ObjectIdentifier object) {
        return !open.containsKey(object);
    }

    /** The device was asked: of others nothing is open. */
    public synchronized void retain(Set<ObjectIdentifier> objects) {
        open.keySet().retainAll(objects);
    }

    /** For the acknowledgement of what is open now, and of nothing later. */
    public synchronized String reference(int device, ObjectIdentifier object) {
        List<EventTransition> transitions =
                List.copyOf(open.getOrDefault(object, Map.of()).values());
        return new AlarmReference(BacnetAddress.text(device, object), transitions).text();
    }
}
