package io.plenum.site.pointlist;

import io.plenum.point.PointKind;
import io.plenum.point.PointSource;
import io.plenum.point.unit.Unit;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A point as a list describes it.
 *
 * @param file in which it stands
 * @param line in which it stands, counted from 1
 * @param key as it is wished for; it is made free of others later
 * @param owner key of what it belongs to, where the list says it
 * @param brickClass empty where the list does not say it
 */
public record ListedPoint(
        String file,
        long line,
        String key,
        @Nullable String owner,
        String name,
        String brickClass,
        PointKind kind,
        Unit unit,
        List<String> states,
        boolean writable,
        @Nullable PointSource source) {}
