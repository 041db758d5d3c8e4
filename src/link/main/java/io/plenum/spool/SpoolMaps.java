package io.plenum.spool;

import java.util.EnumMap;
import java.util.Map;
import org.h2.mvstore.MVMap;
import org.h2.mvstore.MVStore;

/** What is in the file of a {@link StreamSpool}: what it has to remember, and the batches of each stream. */
record SpoolMaps(MVMap<String, String> facts, Map<SpoolStream, MVMap<Long, byte[]>> streams) {

    static SpoolMaps of(MVStore store) {
        Map<SpoolStream, MVMap<Long, byte[]>> streams = new EnumMap<>(SpoolStream.class);
        for (SpoolStream stream : SpoolStream.values()) {
            streams.put(stream, store.openMap("stream-" + stream.name()));
        }
        return new SpoolMaps(store.openMap("facts"), streams);
    }

    MVMap<Long, byte[]> of(SpoolStream stream) {
        MVMap<Long, byte[]> map = streams.get(stream);
        if (map == null) {
            throw new IllegalStateException("No stream " + stream);
        }
        return map;
    }

    void note(String fact, long value) {
        String text = Long.toString(value);
        if (!text.equals(facts.get(fact))) {
            facts.put(fact, text);
        }
    }

    long batches() {
        return streams.values().stream().mapToLong(MVMap::sizeAsLong).sum();
    }
}
