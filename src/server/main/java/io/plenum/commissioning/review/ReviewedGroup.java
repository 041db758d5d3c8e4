package io.plenum.commissioning.review;

import io.plenum.commissioning.naming.PatternGroup;

/** A group and what was decided about it; what is proposed where nobody has decided. */
public record ReviewedGroup(PatternGroup group, GroupDecision decision) {}
