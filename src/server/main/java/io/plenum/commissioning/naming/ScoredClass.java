package io.plenum.commissioning.naming;

/**
 * A class that may be a point's.
 *
 * @param score from 0 to 1: how well everything that is known fits, and how little is missing
 */
public record ScoredClass(String brickClass, double score) {}
