package io.plenum.site.importing;

import io.plenum.point.PointKind;
import io.plenum.point.PointSource;
import io.plenum.point.unit.Unit;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A point as a model file describes it: it has no id before the store has seen it.
 *
 * @param owner key of the equipment, space, floor or site that it belongs to
 */
public record PointDraft(
        String key,
        String owner,
        String name,
        String brickClass,
        PointKind kind,
        Unit unit,
        List<String> stateTexts,
        boolean writable,
        @Nullable PointSource source) {}
