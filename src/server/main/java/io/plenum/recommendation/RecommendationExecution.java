package io.plenum.recommendation;

import java.time.LocalDate;

/** The life of recommendations that Plenum carries out on behalf of an account. What cannot be done is a {@code RequestProblem}. */
public interface RecommendationExecution {

    /**
     * It is in force. Nothing where it is carried out already.
     *
     * @param account on whose behalf
     * @param on the building's local date from which on it is
     */
    void carriedOut(String account, long id, LocalDate on, String what);

    /**
     * It is in force no more: approved, as it was before. Nothing where it was not carried out.
     *
     * @param account on whose behalf, or system
     * @param reason at most 1000 characters
     */
    void takenBack(String account, long id, String reason);
}
