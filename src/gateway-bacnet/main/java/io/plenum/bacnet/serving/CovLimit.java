package io.plenum.bacnet.serving;

import com.serotonin.bacnet4j.exception.BACnetServiceException;
import com.serotonin.bacnet4j.obj.BACnetObject;
import com.serotonin.bacnet4j.obj.mixin.CovContext;
import com.serotonin.bacnet4j.type.enumerated.ErrorClass;
import com.serotonin.bacnet4j.type.enumerated.ErrorCode;
import java.util.List;

/** Bounds who may subscribe to an object: a stranger could else fill our memory, and the network with notifications. */
final class CovLimit {

    /** Subscribers of one object; more workstations than that no building has. */
    static final int MOST = 16;

    private CovLimit() {}

    static void check(BACnetObject object) throws BACnetServiceException {
        List<CovContext> present = object.getLocalDevice().getCovContexts().get(object.getId());
        if (present == null) {
            return;
        }
        long now = object.getLocalDevice().getClock().millis();
        // The stack holds the same lock while it sends.
        synchronized (present) {
            present.removeIf(one -> one.hasExpired(now));
            if (present.size() >= MOST) {
                throw new BACnetServiceException(ErrorClass.resources, ErrorCode.noSpaceToAddListElement);
            }
        }
    }
}
