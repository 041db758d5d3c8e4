package io.plenum.bacnet.request;

import com.serotonin.bacnet4j.exception.AbortAPDUException;
import com.serotonin.bacnet4j.exception.BACnetException;
import com.serotonin.bacnet4j.exception.ErrorAPDUException;
import com.serotonin.bacnet4j.exception.RejectAPDUException;
import com.serotonin.bacnet4j.type.Encodable;
import com.serotonin.bacnet4j.type.error.ErrorClassAndCode;
import io.plenum.bacnetip.BacnetIpNetwork;
import org.jspecify.annotations.Nullable;

/**
 * What a device answers about one property.
 *
 * @param error why there is no value, in the device's own word
 */
public record PropertyResult(
        @Nullable Encodable value, @Nullable String error) {

    /** The device lives, but says nothing at all when asked for this property. */
    public static final String SILENCE = "timeout";

    /** It answers, and nobody can make sense of the answer. */
    public static final String UNDECODABLE = "undecodable";

    static PropertyResult of(@Nullable Encodable value) {
        return value instanceof ErrorClassAndCode error
                ? refused(error.getErrorCode().toString())
                : new PropertyResult(value, null);
    }

    static PropertyResult refused(String error) {
        return new PropertyResult(null, error);
    }

    static PropertyResult refused(BACnetException failure) {
        return switch (failure) {
            case ErrorAPDUException error ->
                refused(error.getError().getErrorCode().toString());
            case AbortAPDUException abort -> refused(word(abort));
            case RejectAPDUException reject ->
                refused("reject: " + reject.getApdu().getRejectReason());
            default -> refused(UNDECODABLE);
        };
    }

    private static String word(AbortAPDUException abort) {
        int reason = abort.getApdu().getAbortReason().intValue();
        return reason == BacnetIpNetwork.UNDECODABLE
                ? UNDECODABLE
                : "abort: " + abort.getApdu().getAbortReason();
    }

    /** The device has no such property, which is no failure. */
    public boolean absent() {
        return error != null && (error.equals("unknown-property") || error.equals("unknown-object"));
    }

    /** Empty where there is none. */
    public String text() {
        return value == null ? "" : value.toString();
    }
}
