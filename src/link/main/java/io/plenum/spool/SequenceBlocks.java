package io.plenum.spool;

import java.util.EnumMap;
import java.util.Map;
import org.h2.mvstore.MVMap;

/**
 * The sequences of a file's streams. They are set aside on disk in blocks before they are used, so that none is used again after a crash;
 * the rest of a block is left out then. Guarded by its owner.
 */
final class SequenceBlocks {

    private static final long BLOCK = 1_000_000;

    private final Map<SpoolStream, Long> next = new EnumMap<>(SpoolStream.class);
    private final Map<SpoolStream, Long> reserved = new EnumMap<>(SpoolStream.class);

    /** Goes on behind all that may have been used. */
    void open(MVMap<String, String> facts) {
        for (SpoolStream stream : SpoolStream.values()) {
            long used = Math.max(Long.parseLong(facts.getOrDefault(stream.name(), "0")), last(stream));
            next.put(stream, used + 1);
            reserve(facts, stream);
        }
    }

    /** Sets the next block aside; it is not to be used before this has been forced to the disk. */
    void reserve(MVMap<String, String> facts, SpoolStream stream) {
        long end = last(stream) + BLOCK;
        facts.put(stream.name(), Long.toString(end));
        reserved.put(stream, end);
    }

    long take(SpoolStream stream) {
        long sequence = last(stream) + 1;
        next.put(stream, sequence + 1);
        return sequence;
    }

    /** Whether the block is used up by now. */
    boolean isDue(SpoolStream stream) {
        return last(stream) >= reserved.getOrDefault(stream, 0L);
    }

    long last(SpoolStream stream) {
        return next.getOrDefault(stream, 1L) - 1;
    }
}
