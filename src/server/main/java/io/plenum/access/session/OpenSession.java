package io.plenum.access.session;

import java.time.Instant;

/**
 * Somebody who is signed in by a browser.
 *
 * @param id names it when it is to be ended; worth nothing as a cookie
 * @param device words like {@code Firefox, Windows}, empty where unknown
 */
public record OpenSession(String id, String user, Instant since, Instant seen, String address, String device) {}
