package io.plenum.opcua.read;

import static io.plenum.point.Quality.DISABLED;
import static io.plenum.point.Quality.DOWN;
import static io.plenum.point.Quality.FAULT;
import static io.plenum.point.Quality.GOOD;
import static io.plenum.point.Quality.OVERRIDDEN;
import static io.plenum.point.Quality.STALE;
import static io.plenum.point.Quality.UNCERTAIN;

import io.plenum.point.Quality;
import java.util.HashMap;
import java.util.Map;
import org.eclipse.milo.opcua.stack.core.StatusCodes;
import org.eclipse.milo.opcua.stack.core.types.builtin.StatusCode;

/**
 * What a server's status code (part 8 of the standard) means in the words of {@link Quality}. A server that has lost its own
 * controller is no fault of the point: somebody should look at the line, not at the sensor.
 */
final class StatusQuality {

    /** The lower half holds flags, about limits for one, that do not change the meaning. */
    private static final long CODE = 0xFFFF0000L;

    private static final Map<Long, Quality> KNOWN = new HashMap<>();

    static {
        say(
                DOWN,
                StatusCodes.Bad_NoCommunication,
                StatusCodes.Bad_CommunicationError,
                StatusCodes.Bad_NotConnected,
                StatusCodes.Bad_ServerNotConnected,
                StatusCodes.Bad_ConnectionClosed,
                StatusCodes.Bad_Disconnect,
                StatusCodes.Bad_Timeout,
                StatusCodes.Bad_Shutdown,
                StatusCodes.Bad_ServerHalted);
        say(
                STALE,
                StatusCodes.Bad_WaitingForInitialData,
                StatusCodes.Uncertain_NoCommunicationLastUsableValue,
                StatusCodes.Uncertain_LastUsableValue);
        say(DISABLED, StatusCodes.Bad_OutOfService);
        say(OVERRIDDEN, StatusCodes.Good_LocalOverride, StatusCodes.Uncertain_SubstituteValue);
    }

    private StatusQuality() {}

    private static void say(Quality quality, long... codes) {
        for (long code : codes) {
            KNOWN.put(code & CODE, quality);
        }
    }

    static Quality of(StatusCode status) {
        Quality known = KNOWN.get(status.value() & CODE);
        if (known != null) {
            return known;
        }
        if (status.isBad()) {
            return FAULT;
        }
        return status.isUncertain() ? UNCERTAIN : GOOD;
    }
}
