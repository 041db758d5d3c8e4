package io.plenum.bacnet.request;

import com.serotonin.bacnet4j.exception.BACnetTimeoutException;

/** Nobody waits for the answer any more, and nothing further is to be asked: the connection closes, or its points have gone. */
public final class RequestInterrupted extends BACnetTimeoutException {

    private static final long serialVersionUID = 1L;

    public RequestInterrupted(InterruptedException cause) {
        super(cause);
        Thread.currentThread().interrupt();
    }
}
