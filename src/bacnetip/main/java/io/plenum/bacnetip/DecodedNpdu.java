package io.plenum.bacnetip;

import com.serotonin.bacnet4j.apdu.APDU;
import com.serotonin.bacnet4j.apdu.Abort;
import com.serotonin.bacnet4j.apdu.ComplexACK;
import com.serotonin.bacnet4j.exception.BACnetException;
import com.serotonin.bacnet4j.npdu.NPDU;
import com.serotonin.bacnet4j.type.constructed.ServicesSupported;
import com.serotonin.bacnet4j.util.sero.ByteQueue;

/**
 * A packet whose answer is decoded as soon as it is looked at. The stack loses an answer over which its decoder stumbles, and
 * whoever has asked waits for ever; here such an answer becomes an abort of the request, which is an answer too.
 */
final class DecodedNpdu extends NPDU {

    private final NPDU packet;

    DecodedNpdu(NPDU packet) {
        super(packet.getFrom(), packet.getLinkService(), new ByteQueue());
        this.packet = packet;
    }

    @Override
    public APDU getAPDU(ServicesSupported services) throws BACnetException {
        APDU apdu = packet.getAPDU(services);
        return apdu instanceof ComplexACK answer && !answer.isSegmentedMessage() ? decoded(answer) : apdu;
    }

    private static APDU decoded(ComplexACK answer) {
        try {
            // What has been parsed here is not parsed again.
            answer.parseServiceData();
            return answer;
        } catch (BACnetException | RuntimeException | StackOverflowError undecodable) {
            return new Abort(true, answer.getOriginalInvokeId(), BacnetIpNetwork.UNDECODABLE);
        }
    }
}
