package io.plenum.trend;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.h2.mvstore.MVMap;
import org.h2.mvstore.MVStore;
import org.jspecify.annotations.Nullable;

/**
 * Batches that could not be written yet, on disk and in order. A batch that was accepted survives the death of the process;
 * one that is read stays until it is removed, so that a death in between writes it twice, which changes nothing.
 */
final class Spool implements AutoCloseable {

    private final MVStore store;
    private final MVMap<Long, byte[]> batches;
    private final int capacity;

    Spool(Path folder, int capacity) throws IOException {
        Files.createDirectories(folder);
        this.capacity = capacity;
        store = new MVStore.Builder()
                .fileName(folder.resolve("samples.mv").toString())
                .cacheSize(4)
                .open();
        batches = store.openMap("batches");
    }

    /** @return false when the spool is full and the batch was not taken */
    synchronized boolean put(byte[] batch) {
        if (batches.size() >= capacity) {
            return false;
        }
        Long last = batches.lastKey();
        batches.put(last == null ? 0L : last + 1, batch);
        store.commit();
        return true;
    }

    synchronized Map.@Nullable Entry<Long, byte[]> oldest() {
        Long first = batches.firstKey();
        return first == null ? null : Map.entry(first, batches.get(first));
    }

    synchronized void remove(long key) {
        batches.remove(key);
        store.commit();
    }

    synchronized int size() {
        return batches.size();
    }

    @Override
    public synchronized void close() {
        store.close();
    }
}
