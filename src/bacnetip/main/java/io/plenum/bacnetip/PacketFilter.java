package io.plenum.bacnetip;

import com.serotonin.bacnet4j.type.primitive.OctetString;
import java.util.concurrent.atomic.LongAdder;
import org.jspecify.annotations.Nullable;

/** Decides which packets reach the stack, and counts those that do not. */
final class PacketFilter {

    private final PacketCounters counters;
    private final OctetString self;
    private final SegmentRate segments = new SegmentRate();

    PacketFilter(PacketCounters counters, OctetString self) {
        this.counters = counters;
        this.self = self;
    }

    /** The frame, or null where it is to be dropped; a broadcast manager's answer passes without contents. */
    @Nullable
    BvlcFrame pass(byte[] packet, OctetString deliverer) {
        BvlcFrame frame = BvlcFrame.parse(packet, deliverer);
        if (frame == null) {
            return drop(counters.malformed);
        }
        if (frame.result() != BvlcFrame.NO_RESULT) {
            return frame;
        }
        if (frame.npdu().length == 0 || frame.origin().equals(self)) {
            return drop(counters.unheard);
        }
        return switch (PacketCheck.judge(frame.npdu())) {
            case MALFORMED -> drop(counters.malformed);
            case HOSTILE -> drop(counters.hostile);
            case SEGMENT -> segments.allows(frame.origin(), System.nanoTime()) ? frame : drop(counters.capped);
            case FINE -> frame;
        };
    }

    private static @Nullable BvlcFrame drop(LongAdder counter) {
        counter.increment();
        return null;
    }
}
