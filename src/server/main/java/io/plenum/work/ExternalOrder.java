package io.plenum.work;

import org.jspecify.annotations.Nullable;

/**
 * The same order in a maintenance system that owns it from then on.
 *
 * @param system its name
 * @param reference number of the order there
 * @param link to the order there, http or https
 */
public record ExternalOrder(
        String system, String reference, @Nullable String link) {}
