package io.plenum.gateway.session;

import io.plenum.ingest.BatchStream;
import java.util.Collection;

/** Which batches are stored already: a gateway that did not get the acknowledgement sends them again. */
interface BatchMemory {

    /**
     * A batch of a gateway.
     *
     * @param epoch the life of the gateway's buffer, in which sequences are counted
     */
    record BatchKey(String epoch, BatchStream stream, long sequence) {}

    /** Whether a batch is not known to be stored; answers from memory. */
    boolean isNew(String gateway, BatchKey batch);

    /** To be called before they are acknowledged; waits for the database, though not long. */
    void accepted(String gateway, String epoch, BatchStream stream, Collection<Long> sequences);
}
