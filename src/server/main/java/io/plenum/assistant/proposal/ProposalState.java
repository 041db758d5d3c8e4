package io.plenum.assistant.proposal;

/** Where a proposal stands. */
public enum ProposalState {
    /** It waits for a person. */
    OPEN,
    SIGNED,
    REJECTED,
    /** Nobody decided in time. */
    EXPIRED
}
