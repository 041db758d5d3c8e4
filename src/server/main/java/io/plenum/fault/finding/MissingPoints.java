package io.plenum.fault.finding;

import io.plenum.fault.RequiredPoints;
import java.util.List;

/**
 * Points that equipment of a kind lacks, and what they would make evaluable.
 *
 * @param kind what rules there are for it, as {@code BOX}
 * @param equipment keys of those that lack just this
 * @param missing every one of these is needed, and of each set one
 * @param rules that lack nothing else
 */
public record MissingPoints(String kind, List<String> equipment, RequiredPoints missing, List<String> rules) {}
