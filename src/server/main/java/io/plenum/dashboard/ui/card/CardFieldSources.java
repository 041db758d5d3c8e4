package io.plenum.dashboard.ui.card;

import io.plenum.point.PointSearch;
import io.plenum.site.SiteModel;
import java.util.function.ToLongFunction;

/**
 * What the fields of cards offer.
 *
 * @param model what whoever edits may see
 * @param upload keeps a picture and gives its number
 */
public record CardFieldSources(SiteModel model, PointSearch points, ToLongFunction<byte[]> upload) {}
