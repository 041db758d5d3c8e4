package io.plenum.site.pointlist;

import io.plenum.point.PointKind;
import io.plenum.point.PointSource;
import io.plenum.site.importing.PointDraft;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A point as it is after an import.
 *
 * @param added false where the site has had it before
 * @param owner key of what it belongs to; the site's where it is not placed
 * @param unit symbol
 */
public record ListedChange(
        boolean added,
        String key,
        String owner,
        String name,
        String brickClass,
        PointKind kind,
        String unit,
        List<String> states,
        @Nullable PointSource source) {

    static ListedChange of(PointDraft point, boolean added) {
        return new ListedChange(
                added,
                point.key(),
                point.owner(),
                point.name(),
                point.brickClass(),
                point.kind(),
                point.unit().symbol(),
                point.stateTexts(),
                point.source());
    }
}
