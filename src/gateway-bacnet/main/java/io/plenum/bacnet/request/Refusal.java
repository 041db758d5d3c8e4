package io.plenum.bacnet.request;

import com.serotonin.bacnet4j.exception.AbortAPDUException;
import com.serotonin.bacnet4j.exception.BACnetException;
import com.serotonin.bacnet4j.exception.ErrorAPDUException;
import com.serotonin.bacnet4j.exception.RejectAPDUException;
import com.serotonin.bacnet4j.exception.ServiceTooBigException;
import com.serotonin.bacnet4j.type.enumerated.AbortReason;
import com.serotonin.bacnet4j.type.enumerated.ErrorCode;
import com.serotonin.bacnet4j.type.enumerated.RejectReason;
import java.util.Set;

/** What a device that has not answered a request for several properties wants to say by it. */
enum Refusal {
    /** Fewer at once. */
    TOO_MANY,
    /** One at a time, always. */
    UNKNOWN_SERVICE,
    /** Something about one of them. */
    CONTENT,
    /** Nothing that makes sense: an answer in parts of which one is missing, for one. */
    UNCLEAR;

    /** ASHRAE 135, 18.10 */
    private static final Set<AbortReason> SIZE = Set.of(
            AbortReason.bufferOverflow,
            AbortReason.segmentationNotSupported,
            AbortReason.applicationExceededReplyTime,
            AbortReason.outOfResources,
            AbortReason.apduTooLong);

    private static final Set<ErrorCode> SIZE_ERRORS = Set.of(
            ErrorCode.abortBufferOverflow,
            ErrorCode.abortSegmentationNotSupported,
            ErrorCode.abortApplicationExceededReplyTime,
            ErrorCode.abortOutOfResources,
            ErrorCode.abortApduTooLong,
            ErrorCode.rejectBufferOverflow,
            ErrorCode.rejectTooManyArguments);

    static Refusal of(BACnetException failure) {
        return switch (failure) {
            case ServiceTooBigException tooBig -> TOO_MANY;
            case AbortAPDUException abort -> SIZE.contains(abort.getApdu().getAbortReason()) ? TOO_MANY : CONTENT;
            case RejectAPDUException reject -> of(reject.getApdu().getRejectReason());
            case ErrorAPDUException error -> of(error.getError().getErrorCode());
            default -> UNCLEAR;
        };
    }

    /** Some programs know errors only, and put into them what others say by a reject or an abort. */
    private static Refusal of(ErrorCode code) {
        if (code.equals(ErrorCode.rejectUnrecognizedService)
                || code.equals(ErrorCode.optionalFunctionalityNotSupported)) {
            return UNKNOWN_SERVICE;
        }
        return SIZE_ERRORS.contains(code) ? TOO_MANY : CONTENT;
    }

    /** ASHRAE 135, 18.9 */
    private static Refusal of(RejectReason reason) {
        if (reason.equals(RejectReason.unrecognizedService)) {
            return UNKNOWN_SERVICE;
        }
        return reason.equals(RejectReason.bufferOverflow) || reason.equals(RejectReason.tooManyArguments)
                ? TOO_MANY
                : CONTENT;
    }
}
