package io.plenum.point;

import java.util.List;

/** Told of every sample as it comes in, on the one thread that all samples pass: it must never wait for anything. */
@FunctionalInterface
public interface SampleFollower {

    /** @param samples in the order of their arrival; the list must not be kept */
    void accept(List<Sample> samples);
}
