package io.plenum.spool;

import io.plenum.spool.SpoolStatus.State;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.Map;
import org.h2.mvstore.MVMap;
import org.h2.mvstore.MVStore;
import org.jspecify.annotations.Nullable;

/**
 * Batches that could not be written yet, on disk and in order. A batch that was accepted has been forced to the disk and
 * survives the death of the process; one that is read stays until it is removed, so that a death in between writes it twice,
 * which changes nothing. A file that is damaged is set aside, never deleted; one that cannot be used is tried again with the
 * next batch. A key is the time of acceptance in microseconds since 1970.
 */
public final class Spool implements AutoCloseable {

    private final SpoolFile file;
    private final long capacity;
    private final Clock clock;
    private @Nullable MVMap<Long, byte[]> batches;
    private long bytes;

    /**
     * Opens the file, or begins one.
     *
     * @param capacity most bytes of batches
     * @param reserve bytes of the disk that are left to others
     */
    public Spool(Path folder, long capacity, long reserve, Clock clock) {
        file = new SpoolFile(folder, reserve, clock);
        this.capacity = capacity;
        this.clock = clock;
        open();
    }

    private synchronized @Nullable MVMap<Long, byte[]> open() {
        MVStore store = batches == null ? file.open() : null;
        if (store != null) {
            try {
                MVMap<Long, byte[]> map = store.openMap("batches");
                bytes = map.values().stream().mapToLong(batch -> batch.length).sum();
                batches = map;
            } catch (RuntimeException failure) {
                abandon(failure);
            }
        }
        return batches;
    }

    /**
     * Takes a batch and forces it to the disk.
     *
     * @return false when the batch was not taken; the status says why
     */
    public synchronized boolean put(byte[] batch) {
        MVMap<Long, byte[]> map = open();
        if (map == null) {
            return false;
        }
        if (bytes + batch.length > capacity) {
            file.become(State.FULL, null);
            return false;
        }
        try {
            return file.hasRoom(batch.length) && putForced(map, batch);
        } catch (IOException | RuntimeException failure) {
            abandon(failure);
            return false;
        }
    }

    private boolean putForced(MVMap<Long, byte[]> map, byte[] batch) {
        Long last = map.lastKey();
        long now = clock.millis() * 1000;
        map.put(last == null ? now : Math.max(now, last + 1), batch);
        force();
        bytes += batch.length;
        file.become(State.READY, null);
        return true;
    }

    private void force() {
        file.commit();
        file.force();
    }

    /** The batch that has waited longest with its key; null where none waits. */
    public synchronized Map.@Nullable Entry<Long, byte[]> oldest() {
        MVMap<Long, byte[]> map = open();
        if (map == null || map.isEmpty()) {
            return null;
        }
        try {
            Long first = map.firstKey();
            return Map.entry(first, map.get(first));
        } catch (RuntimeException failure) {
            abandon(failure);
            return null;
        }
    }

    /** The batch of this key is safe elsewhere. */
    public synchronized void remove(long key) {
        MVMap<Long, byte[]> map = open();
        if (map == null) {
            return;
        }
        try {
            byte[] batch = map.remove(key);
            bytes -= batch == null ? 0 : batch.length;
            force();
            file.become(State.READY, null);
        } catch (RuntimeException failure) {
            abandon(failure);
        }
    }

    private void abandon(Exception failure) {
        file.abandon(failure);
        batches = null;
        bytes = 0;
    }

    /** Whether no batch waits, as far as is known. */
    public synchronized boolean isEmpty() {
        return batches == null || batches.isEmpty();
    }

    /**
     * How it is now.
     *
     * @param dropped what its owner could put nowhere
     */
    public synchronized SpoolStatus status(long dropped) {
        MVMap<Long, byte[]> map = batches;
        if (map == null || map.isEmpty()) {
            return new SpoolStatus(file.state(), 0, 0, capacity, null, dropped);
        }
        Duration age = Duration.ofMillis(Math.max(0, clock.millis() - map.firstKey() / 1000));
        return new SpoolStatus(file.state(), map.size(), bytes, capacity, age, dropped);
    }

    @Override
    public synchronized void close() {
        file.close();
        batches = null;
    }
}
