package io.plenum.uikit.empty;

/** Whether whoever is signed in is still to be offered the tour; the module of accounts keeps that. */
public interface TourAccess {

    /** Also false where nobody knows, as nobody is signed in or the database is away. */
    boolean isDue();

    /** It was taken or refused; it is not offered again. */
    void answered();
}
