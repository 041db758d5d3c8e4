package io.plenum.spool;

import io.plenum.spool.SpoolStatus.State;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import org.h2.mvstore.DataUtils;
import org.h2.mvstore.MVStore;
import org.h2.mvstore.MVStoreException;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The file of a spool, and in which state it is. One that is damaged is set aside, never deleted; one that cannot be used is tried again
 * each time it is asked for. Guarded by its owner.
 */
final class SpoolFile {

    private static final Logger LOG = LoggerFactory.getLogger(SpoolFile.class);
    private static final String FILE = "samples.mv";
    /** What was overwritten may be needed for so long, should the machine lose its power. */
    private static final int RETENTION_MILLIS = 5_000;

    private final Path folder;
    private final Path path;
    private final long reserve;
    private final Clock clock;
    private volatile @Nullable MVStore store;
    private State state = State.READY;

    /** @param reserve bytes of the disk that are left to others */
    SpoolFile(Path folder, long reserve, Clock clock) {
        this.folder = folder;
        this.reserve = reserve;
        this.clock = clock;
        path = folder.resolve(FILE);
    }

    State state() {
        return state;
    }

    /** Null while it cannot be used. */
    @Nullable
    MVStore open() {
        if (store == null) {
            try {
                Files.createDirectories(folder);
                store = opened();
            } catch (MVStoreException damaged) {
                openAfter(damaged);
            } catch (IOException | RuntimeException failure) {
                become(State.BROKEN, failure);
            }
        }
        return store;
    }

    private void openAfter(MVStoreException failure) {
        if (failure.getErrorCode() != DataUtils.ERROR_FILE_CORRUPT
                && failure.getErrorCode() != DataUtils.ERROR_UNSUPPORTED_FORMAT) {
            become(State.BROKEN, failure);
            return;
        }
        Path aside = folder.resolve(FILE + ".damaged-" + clock.millis());
        try {
            Files.move(path, aside);
            LOG.error("The spool is damaged and was set aside as {}; a new one is begun", aside, failure);
            store = opened();
        } catch (IOException | RuntimeException again) {
            become(State.BROKEN, again);
        }
    }

    private MVStore opened() {
        MVStore file = new MVStore.Builder()
                .fileName(path.toString())
                .cacheSize(4)
                .autoCommitDisabled()
                .open();
        file.setRetentionTime(RETENTION_MILLIS);
        return file;
    }

    /** Whether the disk has room for so many bytes more; the state says where it has not. */
    boolean hasRoom(int size) throws IOException {
        if (usable() - 2L * size >= reserve) {
            return true;
        }
        become(State.DISK_FULL, null);
        return false;
    }

    long usable() throws IOException {
        return Files.getFileStore(folder).getUsableSpace();
    }

    long reserve() {
        return reserve;
    }

    /** What was put survives the death of the process. */
    void commit() {
        MVStore present = store;
        if (present != null) {
            present.commit();
        }
    }

    /** What was committed survives the loss of power. */
    void force() {
        MVStore present = store;
        if (present != null) {
            present.sync();
        }
    }

    /** After a failure MVStore's state is unknown: what was committed is read again from the file. */
    void abandon(Exception failure) {
        become(State.BROKEN, failure);
        MVStore present = store;
        if (present != null) {
            present.closeImmediately();
        }
        store = null;
    }

    void become(State next, @Nullable Exception failure) {
        if (state == next) {
            return;
        }
        state = next;
        switch (next) {
            case READY -> LOG.info("The spool in {} takes samples again", folder);
            case FULL -> LOG.error("The spool in {} is full", folder);
            case DISK_FULL -> LOG.error("The disk of the spool in {} is full; free some space", folder);
            case BROKEN -> LOG.error("The spool in {} cannot be used; it is tried again", folder, failure);
        }
    }

    void close() {
        MVStore present = store;
        if (present != null) {
            present.close();
        }
        store = null;
    }
}
