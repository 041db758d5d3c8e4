package io.plenum.control;

import io.plenum.link.Problem;
import org.jspecify.annotations.Nullable;

/**
 * Something that an action did by itself, once it is stored: whoever has approved it is told.
 *
 * @param recommendation its id
 * @param kind name of the recommendation's kind
 * @param account on whose behalf it was
 * @param why it was taken back; null where its period is over and somebody has to decide
 */
public record ActionNews(
        long recommendation,
        String kind,
        String account,
        @Nullable Problem why) {}
