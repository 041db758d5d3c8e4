package io.plenum.bacnet.command;

import com.serotonin.bacnet4j.exception.AbortAPDUException;
import com.serotonin.bacnet4j.exception.BACnetException;
import com.serotonin.bacnet4j.exception.ErrorAPDUException;
import com.serotonin.bacnet4j.exception.RejectAPDUException;
import com.serotonin.bacnet4j.type.enumerated.ErrorCode;
import io.plenum.bacnet.request.RequestInterrupted;
import io.plenum.link.Problem;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What a device has answered to a write.
 *
 * @param refusal in its own words; null where there is none
 * @param lasting whether it would say the same again; never where nobody knows what has become of the write
 */
public record WriteAnswer(@Nullable String refusal, boolean lasting) {

    public static final WriteAnswer ACCEPTED = new WriteAnswer(null, true);

    /** ASHRAE 135, 18.2 to 18.8: it could not just now. */
    private static final Set<ErrorCode> PASSING = Set.of(
            ErrorCode.busy,
            ErrorCode.deviceBusy,
            ErrorCode.routerBusy,
            ErrorCode.operationalProblem,
            ErrorCode.communicationDisabled,
            ErrorCode.timeout,
            ErrorCode.outOfMemory,
            ErrorCode.abortBufferOverflow,
            ErrorCode.abortPreemptedByHigherPriorityTask,
            ErrorCode.abortApplicationExceededReplyTime,
            ErrorCode.abortOutOfResources,
            ErrorCode.abortTsmTimeout);

    public static WriteAnswer of(BACnetException failure) throws RequestInterrupted {
        return switch (failure) {
            case RequestInterrupted over -> throw over;
            case ErrorAPDUException error -> {
                ErrorCode code = error.getError().getErrorCode();
                yield new WriteAnswer(error.getError().getErrorClass() + ": " + code, !PASSING.contains(code));
            }
            case RejectAPDUException reject ->
                new WriteAnswer("reject: " + reject.getApdu().getRejectReason(), true);
            // Of our own stack too, where it cannot read the answer.
            case AbortAPDUException abort ->
                new WriteAnswer("abort: " + abort.getApdu().getAbortReason(), false);
            default -> new WriteAnswer("timeout", false);
        };
    }

    public boolean accepted() {
        return refusal == null;
    }

    public Problem problem() {
        return Problem.of("connector.problem.command-refused", String.valueOf(refusal));
    }
}
