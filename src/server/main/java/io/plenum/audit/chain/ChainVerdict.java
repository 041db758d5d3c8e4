package io.plenum.audit.chain;

import java.time.Instant;

/** What a walk along the chain has found. */
public sealed interface ChainVerdict {

    /**
     * @param records how many there are
     * @param head hash of the last
     */
    record Unbroken(long records, String head) implements ChainVerdict {}

    /**
     * The links hold, but nothing outside the database says that they are the ones that were there: checkpoints are missing, so
     * that nobody can say whether the end was cut off or all of it was written anew.
     *
     * @param records how many there are
     * @param covered id of the last record that a checkpoint covers, 0 where there is no checkpoint at all
     * @param uncovered how many records come after it
     */
    record Unproved(long records, long covered, long uncovered) implements ChainVerdict {}

    /**
     * This record does not fit to the one before: one of the two was changed, or something was deleted, put in or moved there.
     *
     * @param id of the first record that does not fit
     */
    record Broken(long id) implements ChainVerdict {}

    /**
     * The links hold, but the record is not the one that was noted outside the database: the chain was written anew.
     *
     * @param noted when
     */
    record Rewritten(long id, Instant noted) implements ChainVerdict {}

    /**
     * The last records are gone.
     *
     * @param last id of the last that is left, 0 where none is
     * @param noted when there was still one with the id {@code head}
     */
    record Truncated(long last, long head, Instant noted) implements ChainVerdict {}
}
