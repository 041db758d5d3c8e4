package io.plenum.spool;

import java.time.Duration;
import org.jspecify.annotations.Nullable;

/**
 * How the spool is: the samples on disk that wait for the database.
 *
 * @param batches number of batches that wait
 * @param bytes size of those batches
 * @param capacity most bytes that may wait
 * @param age how long the oldest has waited; null where none waits
 * @param dropped samples that neither database nor spool nor memory could take, since the start of the server
 */
public record SpoolStatus(
        State state,
        long batches,
        long bytes,
        long capacity,
        @Nullable Duration age,
        long dropped) {

    /** Whether the spool takes batches. */
    public enum State {
        READY,
        /** All bytes that it may use are in use. */
        FULL,
        /** The disk has no more than the reserve that is left to others. */
        DISK_FULL,
        /** Its file cannot be opened or written; the log says why. */
        BROKEN
    }
}
