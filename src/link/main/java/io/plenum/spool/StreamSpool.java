package io.plenum.spool;

import io.plenum.spool.SpoolStatus.State;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Clock;
import java.util.EnumMap;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import org.h2.mvstore.MVMap;
import org.h2.mvstore.MVStore;
import org.jspecify.annotations.Nullable;

/**
 * Two streams of batches in one file, each with sequences that rise and are never used again, not even after a crash: the other side
 * takes a sequence that it has met for the same batch. A batch survives the death of the process once {@link #commit} was called, and
 * the loss of power once {@link #force} was. Where there is no room more, the oldest or the newest batches are kept.
 */
public final class StreamSpool implements AutoCloseable {

    private static final String EPOCH = "epoch";
    private static final String BYTES = "bytes";
    private static final String DROPPED = "dropped";

    /** From here on a spool that was full counts as ready again: else each batch that takes the place of another would be news. */
    private static final double SETTLED = 0.9;

    private final SpoolFile file;
    private final long capacity;
    private final KeepPolicy keep;
    private final GivenUp dropped;
    private final SequenceBlocks sequences = new SequenceBlocks();
    private @Nullable SpoolMaps opened;
    private String epoch = UUID.randomUUID().toString();
    private long bytes;
    private long lost;
    private final Map<SpoolStream, Map<Long, byte[]>> uncommitted = new EnumMap<>(SpoolStream.class);

    /**
     * Opens the file, or begins one.
     *
     * @param capacity most bytes of batches
     * @param reserve bytes of the disk that are left to others
     * @param dropped gets each batch that had been taken and is given up for another one; must return at once
     */
    public StreamSpool(Path folder, long capacity, long reserve, KeepPolicy keep, GivenUp dropped, Clock clock) {
        file = new SpoolFile(folder, reserve, clock);
        this.capacity = capacity;
        this.keep = keep;
        this.dropped = dropped;
        open();
    }

    private synchronized @Nullable SpoolMaps open() {
        MVStore store = opened == null ? file.open() : null;
        if (store != null) {
            try {
                opened = opened(store);
            } catch (RuntimeException failure) {
                abandon(failure);
            }
        }
        return opened;
    }

    private SpoolMaps opened(MVStore store) {
        SpoolMaps made = SpoolMaps.of(store);
        MVMap<String, String> facts = made.facts();
        String known = facts.putIfAbsent(EPOCH, epoch);
        epoch = known == null ? epoch : known;
        bytes = Long.parseLong(facts.getOrDefault(BYTES, "0"));
        lost = Math.max(lost, Long.parseLong(facts.getOrDefault(DROPPED, "0")));
        sequences.open(facts);
        restore(made);
        file.commit();
        file.force();
        return made;
    }

    /** What was put before the file could not be used any more. */
    private void restore(SpoolMaps made) {
        uncommitted.forEach((stream, batches) -> batches.forEach((sequence, batch) -> {
            if (made.of(stream).putIfAbsent(sequence, batch) == null) {
                bytes += batch.length;
            }
        }));
    }

    /** Names the life of this file: sequences begin anew with each. */
    public synchronized String epoch() {
        return epoch;
    }

    /** The next sequence of a stream, for a batch that is to be put or sent. */
    public synchronized long nextSequence(SpoolStream stream) {
        SpoolMaps present = opened;
        if (present != null && sequences.isDue(stream)) {
            try {
                sequences.reserve(present.facts(), stream);
                file.commit();
                file.force();
            } catch (RuntimeException failure) {
                abandon(failure);
            }
        }
        return sequences.take(stream);
    }

    /** The highest sequence that was given out. */
    public synchronized long lastSequence(SpoolStream stream) {
        return sequences.last(stream);
    }

    /**
     * Takes a batch; returns at once.
     *
     * @param sequence as {@link #nextSequence} gave it
     * @return false when the batch was not taken; the state says why
     */
    public synchronized boolean put(SpoolStream stream, long sequence, byte[] batch) {
        SpoolMaps present = open();
        if (present == null || batch.length > capacity) {
            return false;
        }
        try {
            State trouble = trouble(batch.length);
            if (trouble != null && !makeRoom(present, batch.length, trouble)) {
                file.become(trouble, null);
                return false;
            }
            present.of(stream).put(sequence, batch);
            bytes += batch.length;
            uncommitted.computeIfAbsent(stream, any -> new TreeMap<>()).put(sequence, batch);
            if (trouble != null) {
                file.become(trouble, null);
            } else {
                settle();
            }
            return true;
        } catch (IOException | RuntimeException failure) {
            abandon(failure);
            return false;
        }
    }

    private void settle() {
        if (file.state() != State.FULL || bytes <= capacity * SETTLED) {
            file.become(State.READY, null);
        }
    }

    private @Nullable State trouble(int size) throws IOException {
        if (bytes + size > capacity) {
            return State.FULL;
        }
        return file.usable() - 2L * size < file.reserve() ? State.DISK_FULL : null;
    }

    /**
     * Gives up the oldest batches for a new one. On a full disk, what was given up can be written over after a while; until then half of
     * the reserve is used.
     */
    private boolean makeRoom(SpoolMaps present, int size, State trouble) throws IOException {
        if (keep == KeepPolicy.OLDEST
                || (trouble == State.DISK_FULL && file.usable() - 2L * size < file.reserve() / 2)) {
            return false;
        }
        long free = trouble == State.FULL ? capacity - bytes : 0;
        while (free < size) {
            int gained = giveUpOldest(present);
            if (gained == 0) {
                return false;
            }
            free += gained;
        }
        return true;
    }

    /** Samples before reports, which are few. */
    private int giveUpOldest(SpoolMaps present) {
        for (SpoolStream stream : SpoolStream.values()) {
            MVMap<Long, byte[]> map = present.of(stream);
            Long first = map.firstKey();
            byte[] batch = first == null ? null : map.remove(first);
            if (batch != null) {
                bytes -= batch.length;
                dropped.accept(stream, first, batch);
                return batch.length;
            }
        }
        return 0;
    }

    /** The first batch after a sequence; null where there is none. */
    public synchronized Map.@Nullable Entry<Long, byte[]> after(SpoolStream stream, long sequence) {
        SpoolMaps present = open();
        if (present == null) {
            return null;
        }
        try {
            Long key = present.of(stream).higherKey(sequence);
            byte[] batch = key == null ? null : present.of(stream).get(key);
            return batch == null ? null : Map.entry(key, batch);
        } catch (RuntimeException failure) {
            abandon(failure);
            return null;
        }
    }

    /** The batch is safe elsewhere. */
    public synchronized void remove(SpoolStream stream, long sequence) {
        SpoolMaps present = opened;
        if (present == null) {
            return;
        }
        try {
            byte[] batch = present.of(stream).remove(sequence);
            bytes -= batch == null ? 0 : batch.length;
            if (batch != null) {
                settle();
            }
        } catch (RuntimeException failure) {
            abandon(failure);
        }
    }

    /** From here on what was put survives the death of the process. */
    public synchronized void commit() {
        SpoolMaps present = opened;
        if (present == null) {
            return;
        }
        try {
            present.note(BYTES, bytes);
            present.note(DROPPED, lost);
            file.commit();
            uncommitted.clear();
        } catch (RuntimeException failure) {
            abandon(failure);
        }
    }

    /** Remembers how much was lost, in whatever its owner counts. */
    public synchronized void countDropped(long count) {
        lost += count;
    }

    /** How much was lost since the file was begun. */
    public synchronized long dropped() {
        return lost;
    }

    /** From here on what was committed survives the loss of power. Others may put meanwhile. */
    public void force() {
        try {
            file.force();
        } catch (RuntimeException failure) {
            synchronized (this) {
                abandon(failure);
            }
        }
    }

    private void abandon(Exception failure) {
        file.abandon(failure);
        opened = null;
        bytes = 0;
    }

    /** Number of batches that wait. */
    public synchronized long batches() {
        SpoolMaps present = opened;
        return present == null ? 0 : present.batches();
    }

    /** Bytes of the batches that wait. */
    public synchronized long bytes() {
        return bytes;
    }

    public long capacity() {
        return capacity;
    }

    public synchronized State state() {
        return file.state();
    }

    @Override
    public synchronized void close() {
        commit();
        file.close();
        opened = null;
    }
}
