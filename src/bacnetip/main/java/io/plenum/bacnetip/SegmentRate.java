package io.plenum.bacnetip;

import com.serotonin.bacnet4j.type.primitive.OctetString;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * Bounds the segments that one sender may deliver in a second: a device that repeats a segment for ever, by mistake or on
 * purpose, would keep the stack busy with it. What is dropped unduly is sent again by the protocol.
 */
final class SegmentRate {

    /** 1.4 MB/s; no controller sends as much. */
    static final int MOST_IN_SECOND = 1000;

    private static final int SENDERS = 4096;
    private static final long SECOND = 1_000_000_000L;

    private final Map<OctetString, Window> windows = new LinkedHashMap<>(64, 0.75f, true) {
        private static final long serialVersionUID = 1L;

        @Override
        protected boolean removeEldestEntry(Map.Entry<OctetString, Window> eldest) {
            return size() > SENDERS;
        }
    };

    private static final class Window {
        private long start;
        private int count;
    }

    /** @param now in nanoseconds, from any origin */
    synchronized boolean allows(OctetString sender, long now) {
        Window window = windows.computeIfAbsent(sender, any -> new Window());
        if (window.count == 0 || now - window.start > SECOND) {
            window.start = now;
            window.count = 0;
        }
        window.count++;
        return window.count <= MOST_IN_SECOND;
    }
}
