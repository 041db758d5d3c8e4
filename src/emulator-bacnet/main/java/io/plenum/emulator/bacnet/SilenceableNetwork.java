package io.plenum.emulator.bacnet;

import com.serotonin.bacnet4j.exception.BACnetException;
import com.serotonin.bacnet4j.npdu.NPDU;
import com.serotonin.bacnet4j.type.constructed.Address;
import com.serotonin.bacnet4j.type.primitive.OctetString;
import com.serotonin.bacnet4j.util.sero.ByteQueue;
import io.plenum.bacnetip.BacnetIpNetwork;
import io.plenum.bacnetip.BacnetIpSettings;
import org.jspecify.annotations.Nullable;

/** A network whose cable can be pulled: while silent, nothing comes in and nothing goes out. */
final class SilenceableNetwork extends BacnetIpNetwork {

    private volatile boolean silent;

    SilenceableNetwork(BacnetIpSettings settings) {
        super(settings);
    }

    void setSilent(boolean silent) {
        this.silent = silent;
    }

    @Override
    protected @Nullable NPDU handleIncomingDataImpl(ByteQueue queue, OctetString linkService) {
        return silent ? null : super.handleIncomingDataImpl(queue, linkService);
    }

    @Override
    public void sendNPDU(
            Address recipient, @Nullable OctetString router, ByteQueue npdu, boolean broadcast, boolean expectsReply)
            throws BACnetException {
        if (!silent) {
            super.sendNPDU(recipient, router, npdu, broadcast, expectsReply);
        }
    }
}
