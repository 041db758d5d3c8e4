package io.plenum.recommendation.estimate.advisor;

/** What it takes to carry a recommendation out. */
public enum Effort {
    /** A value is changed from a desk. */
    SETTING,
    /** A sequence of control is changed. */
    PROGRAMMING,
    /** Somebody mends or exchanges something on site. */
    SITE_WORK,
    /** Something is bought and built in. */
    INVESTMENT
}
