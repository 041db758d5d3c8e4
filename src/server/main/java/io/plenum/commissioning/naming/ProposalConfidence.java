package io.plenum.commissioning.naming;

/** How far a proposal can be trusted. */
public enum ProposalConfidence {
    HIGH,
    MEDIUM,
    LOW,
    /** Nothing is proposed: too little is known, or it contradicts itself. */
    NONE;

    private static final double FOR_HIGH = 0.85;
    private static final double FOR_MEDIUM = 0.72;
    /** Below this a proposal would be wrong too often. */
    private static final double FOR_ANY = 0.6;

    static ProposalConfidence of(double score) {
        if (score < FOR_ANY) {
            return NONE;
        }
        return score >= FOR_HIGH ? HIGH : score >= FOR_MEDIUM ? MEDIUM : LOW;
    }
}
