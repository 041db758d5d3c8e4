package io.plenum.upkeep.life;

/** How a condition figure moves towards its limit. */
public enum DegradationShape {
    /** A Wiener process with constant drift. */
    LINEAR,
    /** A Wiener process with constant drift of the figure's logarithm. */
    EXPONENTIAL,
    /** A gamma process: wear that never goes back. */
    GAMMA
}
