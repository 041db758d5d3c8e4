package io.plenum.spool;

import io.plenum.spool.SpoolStatus.State;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.Map;
import org.h2.mvstore.DataUtils;
import org.h2.mvstore.MVMap;
import org.h2.mvstore.MVStore;
import org.h2.mvstore.MVStoreException;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Batches that could not be written yet, on disk and in order. A batch that was accepted has been forced to the disk and
 * survives the death of the process; one that is read stays until it is removed, so that a death in between writes it twice,
 * which changes nothing. A file that is damaged is set aside, never deleted; one that cannot be used is tried again with the
 * next batch. A key is the time of acceptance in microseconds since 1970.
 */
public final class Spool implements AutoCloseable {

    private static final Logger log = LoggerFactory.getLogger(Spool.class);
    private static final String FILE = "samples.mv";

    private final Path folder;
    private final long capacity;
    private final long reserve;
    private final Clock clock;
    private @Nullable MVStore store;
    private @Nullable MVMap<Long, byte[]> batches;
    private long bytes;
    private State state = State.READY;

    /**
     * @param capacity most bytes of batches
     * @param reserve bytes of the disk that are left to others
     */
    public Spool(Path folder, long capacity, long reserve, Clock clock) {
        this.folder = folder;
        this.capacity = capacity;
        this.reserve = reserve;
        this.clock = clock;
        open();
    }

    private synchronized @Nullable MVMap<Long, byte[]> open() {
        if (batches == null) {
            try {
                Files.createDirectories(folder);
                openFile();
            } catch (MVStoreException damaged) {
                openAfter(damaged);
            } catch (IOException | RuntimeException failure) {
                become(State.BROKEN, failure);
            }
        }
        return batches;
    }

    private void openAfter(MVStoreException failure) {
        if (failure.getErrorCode() != DataUtils.ERROR_FILE_CORRUPT
                && failure.getErrorCode() != DataUtils.ERROR_UNSUPPORTED_FORMAT) {
            become(State.BROKEN, failure);
            return;
        }
        Path aside = folder.resolve(FILE + ".damaged-" + clock.millis());
        try {
            Files.move(folder.resolve(FILE), aside);
            log.error("The spool is damaged and was set aside as {}; a new one is begun", aside, failure);
            openFile();
        } catch (IOException | RuntimeException again) {
            become(State.BROKEN, again);
        }
    }

    private void openFile() {
        MVStore file = new MVStore.Builder()
                .fileName(folder.resolve(FILE).toString())
                .cacheSize(4)
                .autoCommitDisabled()
                .open();
        MVMap<Long, byte[]> map = file.openMap("batches");
        bytes = map.values().stream().mapToLong(batch -> batch.length).sum();
        store = file;
        batches = map;
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
            become(State.FULL, null);
            return false;
        }
        try {
            return hasRoom(batch.length) && putForced(map, batch);
        } catch (IOException | RuntimeException failure) {
            abandon(failure);
            return false;
        }
    }

    private boolean hasRoom(int size) throws IOException {
        if (Files.getFileStore(folder).getUsableSpace() - 2L * size >= reserve) {
            return true;
        }
        become(State.DISK_FULL, null);
        return false;
    }

    private boolean putForced(MVMap<Long, byte[]> map, byte[] batch) {
        Long last = map.lastKey();
        long now = clock.millis() * 1000;
        map.put(last == null ? now : Math.max(now, last + 1), batch);
        commit();
        bytes += batch.length;
        become(State.READY, null);
        return true;
    }

    private void commit() {
        if (store != null) {
            store.commit();
            store.sync();
        }
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
            commit();
            become(State.READY, null);
        } catch (RuntimeException failure) {
            abandon(failure);
        }
    }

    /** After a failure MVStore's state is unknown: what was committed is read again from the file. */
    private void abandon(Exception failure) {
        become(State.BROKEN, failure);
        if (store != null) {
            store.closeImmediately();
        }
        store = null;
        batches = null;
        bytes = 0;
    }

    private void become(State next, @Nullable Exception failure) {
        if (state == next) {
            return;
        }
        state = next;
        switch (next) {
            case READY -> log.info("The spool in {} takes samples again", folder);
            case FULL -> log.error("The spool in {} is full: {} bytes wait for the database", folder, bytes);
            case DISK_FULL -> log.error("The disk of the spool in {} is full; free some space", folder);
            case BROKEN -> log.error("The spool in {} cannot be used; it is tried again", folder, failure);
        }
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
            return new SpoolStatus(state, 0, 0, capacity, null, dropped);
        }
        Duration age = Duration.ofMillis(Math.max(0, clock.millis() - map.firstKey() / 1000));
        return new SpoolStatus(state, map.size(), bytes, capacity, age, dropped);
    }

    @Override
    public synchronized void close() {
        if (store != null) {
            store.close();
        }
        store = null;
        batches = null;
    }
}
