package io.plenum.bacnet.alarm;

import com.serotonin.bacnet4j.exception.BACnetException;
import com.serotonin.bacnet4j.type.constructed.TimeStamp;
import com.serotonin.bacnet4j.type.enumerated.EventState;
import com.serotonin.bacnet4j.util.sero.ByteQueue;
import java.util.HexFormat;
import org.jspecify.annotations.Nullable;

/**
 * A change of an object's event state.
 *
 * @param time exactly as the device has said it: by it the device knows the transition again
 */
record EventTransition(EventState state, TimeStamp time) {

    private static final HexFormat HEX = HexFormat.of();

    /** To-offnormal, to-fault or to-normal: 1 to 3. */
    int index() {
        return state.getTransitionIndex();
    }

    /** Such as {@code 3@2ea4…}: the number of the state, the octets of the time. */
    String text() {
        ByteQueue octets = new ByteQueue();
        time.write(octets);
        return state.intValue() + "@" + HEX.formatHex(octets.popAll());
    }

    /** Null where the text is none. */
    static @Nullable EventTransition parse(String text) {
        int sign = text.indexOf('@');
        try {
            EventState state = EventState.forId(Integer.parseInt(text.substring(0, Math.max(0, sign))));
            return new EventTransition(state, new TimeStamp(new ByteQueue(HEX.parseHex(text.substring(sign + 1)))));
        } catch (BACnetException | RuntimeException e) {
            // The stack throws several of them for octets that are no time.
            return null;
        }
    }
}
