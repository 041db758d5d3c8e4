package io.plenum.drawing.store;

import java.time.Instant;

/**
 * What somebody is drawing.
 *
 * @param content JSON of the editor
 */
public record AutosavedDrawing(String content, Instant time) {}
