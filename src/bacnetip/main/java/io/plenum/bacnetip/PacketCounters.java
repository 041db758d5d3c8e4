package io.plenum.bacnetip;

import java.util.concurrent.atomic.LongAdder;

/** The running counts behind {@link BacnetIpTraffic}. */
final class PacketCounters {

    final LongAdder packetsIn = new LongAdder();
    final LongAdder packetsOut = new LongAdder();
    final LongAdder bytesIn = new LongAdder();
    final LongAdder bytesOut = new LongAdder();
    final LongAdder malformed = new LongAdder();
    final LongAdder oversized = new LongAdder();
    final LongAdder hostile = new LongAdder();
    final LongAdder unheard = new LongAdder();
    final LongAdder capped = new LongAdder();
    final LongAdder failures = new LongAdder();

    BacnetIpTraffic snapshot() {
        return new BacnetIpTraffic(
                packetsIn.sum(),
                packetsOut.sum(),
                bytesIn.sum(),
                bytesOut.sum(),
                malformed.sum(),
                oversized.sum(),
                hostile.sum(),
                unheard.sum(),
                capped.sum(),
                failures.sum());
    }
}
