package io.plenum.point;

import java.util.List;

/** Gets every sample as it comes in, on the one thread that all samples pass: it must never wait for anything. */
@FunctionalInterface
public interface SampleFollower {

    /**
     * Gets one batch.
     *
     * @param samples in the order of their arrival; the list cannot be changed, and may be kept
     */
    void accept(List<Sample> samples);
}
