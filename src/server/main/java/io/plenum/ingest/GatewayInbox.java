package io.plenum.ingest;

import io.plenum.point.Sample;
import java.util.List;

/**
 * Where values that gateways have read come in. Never blocks; whoever hands in bounds how much is under way by waiting for what is
 * stored. Lists are handed over: nobody changes them from here on.
 */
public interface GatewayInbox {

    /**
     * Values just read: for the twin and its followers at once, and for history.
     *
     * @param stored runs once all of them are in the database or on the server's disk, on a thread that must not wait
     */
    void live(List<Sample> samples, Runnable stored);

    /** Values that waited at the gateway: for history alone, since the twin knows younger ones. */
    void backlog(List<Sample> samples, Runnable stored);

    /** What the points are at present: for the twin and its followers alone, since history has it or gets it in a batch. */
    void current(List<Sample> samples);
}
