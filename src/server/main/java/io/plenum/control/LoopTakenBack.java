package io.plenum.control;

import io.plenum.link.Problem;

/**
 * A loop was taken back by itself; published once that is stored.
 *
 * @param kind name of the loop's kind
 * @param equipment key of what it acts on
 */
public record LoopTakenBack(String kind, String equipment, Problem why) {}
