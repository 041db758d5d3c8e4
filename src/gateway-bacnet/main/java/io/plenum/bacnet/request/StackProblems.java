package io.plenum.bacnet.request;

import com.serotonin.bacnet4j.event.ExceptionListener;
import com.serotonin.bacnet4j.type.primitive.UnsignedInteger;
import com.serotonin.bacnet4j.util.sero.ByteQueue;
import java.util.concurrent.atomic.AtomicLong;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * What goes wrong inside the stack, mostly because of packets that nobody should send. Anybody in the network can cause any
 * number of them: the log tells of the first of each thousand.
 */
public final class StackProblems implements ExceptionListener {

    private static final Logger LOG = LoggerFactory.getLogger(StackProblems.class);
    private static final int TOLD_OF = 1000;

    private final AtomicLong count = new AtomicLong();

    @Override
    public void unimplementedVendorService(UnsignedInteger vendor, UnsignedInteger service, ByteQueue queue) {
        tell("a private service " + service + " of vendor " + vendor);
    }

    @Override
    public void receivedException(Exception e) {
        tell(e);
    }

    @Override
    public void receivedThrowable(Throwable t) {
        tell(t);
    }

    private void tell(Object what) {
        long number = count.incrementAndGet();
        if (number % TOLD_OF == 1) {
            LOG.info("The BACnet stack could not make use of a packet (number {}): {}", number, String.valueOf(what));
        }
    }
}
