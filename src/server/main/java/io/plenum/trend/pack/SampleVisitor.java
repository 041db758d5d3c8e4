package io.plenum.trend.pack;

/** Is shown samples as plain numbers, point by point, earliest first. */
@FunctionalInterface
public interface SampleVisitor {

    /**
     * @param time microseconds since 1970 UTC
     * @param status code of the quality
     * @return whether to go on
     */
    boolean sample(int point, long time, double value, int status);
}
