package io.plenum.ingest;

import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;

/** Numbers of which most follow each other, as ranges. Where they do not, the smallest are forgotten. Not safe for several threads. */
final class SequenceSet {

    /** Only a gateway that skips numbers on purpose needs more. */
    private static final int MOST_RANGES = 10_000;

    /** First of each range, and the one after its last. */
    private final TreeMap<Long, Long> ranges = new TreeMap<>();

    boolean contains(long number) {
        Map.Entry<Long, Long> range = ranges.floorEntry(number);
        return range != null && number < range.getValue();
    }

    void add(long number) {
        add(number, number + 1);
    }

    /** All from one to before another. */
    void add(long from, long to) {
        long begin = from;
        long end = to;
        Map.Entry<Long, Long> touching = ranges.floorEntry(end);
        while (touching != null && touching.getValue() >= begin) {
            begin = Math.min(begin, touching.getKey());
            end = Math.max(end, touching.getValue());
            ranges.remove(touching.getKey());
            touching = ranges.floorEntry(end);
        }
        ranges.put(begin, end);
        if (ranges.size() > MOST_RANGES) {
            ranges.pollFirstEntry();
        }
    }

    void addAll(SequenceSet others) {
        others.ranges.forEach(this::add);
    }

    /** As PostgreSQL reads an {@code int8multirange}. */
    String multirange() {
        return ranges.entrySet().stream()
                .map(range -> "[" + range.getKey() + "," + range.getValue() + ")")
                .collect(Collectors.joining(",", "{", "}"));
    }
}
