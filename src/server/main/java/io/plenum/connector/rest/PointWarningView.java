package io.plenum.connector.rest;

import io.plenum.link.PointWarning;
import io.plenum.point.PointSource;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * A point with what is wrong with it, in words.
 *
 * @param address null for a point without a source
 */
record PointWarningView(String point, String name, @Nullable String address, List<String> warnings) {

    static PointWarningView of(PointWarning warning, ProblemTexts words, Locale locale) {
        PointSource source = warning.point().source();
        return new PointWarningView(
                warning.point().key(),
                warning.point().name(),
                source == null ? null : source.address(),
                warning.reasons().stream()
                        .map(reason -> words.of(reason, locale))
                        .toList());
    }
}
