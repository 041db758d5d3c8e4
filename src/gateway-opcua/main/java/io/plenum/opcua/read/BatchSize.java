package io.plenum.opcua.read;

import java.util.Set;
import org.eclipse.milo.opcua.stack.core.StatusCodes;
import org.eclipse.milo.opcua.stack.core.UaException;

/**
 * How many things go into one request: as many as the server says it takes, fewer where it turns out to be slower or smaller than
 * it says. Thread-safe.
 */
public final class BatchSize {

    /** Where fewer at once may help. */
    private static final Set<Long> TOO_MUCH = Set.of(
            StatusCodes.Bad_Timeout,
            StatusCodes.Bad_RequestTimeout,
            StatusCodes.Bad_TooManyOperations,
            StatusCodes.Bad_EncodingLimitsExceeded,
            StatusCodes.Bad_DecodingError,
            StatusCodes.Bad_RequestTooLarge,
            StatusCodes.Bad_ResponseTooLarge,
            StatusCodes.Bad_TcpMessageTooLarge,
            StatusCodes.Bad_OutOfMemory,
            StatusCodes.Bad_ResourceUnavailable);

    private volatile int size;

    /** @param allowed by the server, 0 where it does not say */
    public BatchSize(int wanted, long allowed) {
        size = Math.max(1, allowed > 0 && allowed < wanted ? (int) allowed : wanted);
    }

    public int size() {
        return size;
    }

    /** A request about so many things has failed; returns whether it is worth asking in smaller portions. */
    public boolean reduce(int failed, UaException failure) {
        if (failed <= 1 || !isTooMuch(failure)) {
            return false;
        }
        size = Math.max(1, Math.min(size, failed / 2));
        return true;
    }

    public static boolean isTooMuch(UaException failure) {
        return TOO_MUCH.contains(failure.getStatusCode().value());
    }
}
