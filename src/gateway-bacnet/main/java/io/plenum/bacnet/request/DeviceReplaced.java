package io.plenum.bacnet.request;

import com.serotonin.bacnet4j.exception.BACnetTimeoutException;

/** The device does not answer: another one does, at the address where it was. */
public final class DeviceReplaced extends BACnetTimeoutException {

    private static final long serialVersionUID = 1L;

    public DeviceReplaced() {
        super("Another device answers at its address");
    }
}
