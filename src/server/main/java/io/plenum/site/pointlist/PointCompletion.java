package io.plenum.site.pointlist;

import io.plenum.point.Point;
import io.plenum.point.PointKind;
import io.plenum.point.PointSource;
import io.plenum.point.unit.Unit;
import io.plenum.site.importing.PointDraft;
import java.util.List;
import java.util.function.BiConsumer;
import org.jspecify.annotations.Nullable;

/** What a list adds to a point that the site has. Where both say something and not the same, the model stays and the list is told. */
final class PointCompletion {

    private final Point known;
    private final ListedPoint listed;
    private final BiConsumer<String, String> warn;

    private PointCompletion(Point known, ListedPoint listed, BiConsumer<String, String> warn) {
        this.known = known;
        this.listed = listed;
        this.warn = warn;
    }

    /**
     * The point with what the list adds to it.
     *
     * @param warn takes the kind of a warning and its words
     * @return null where the list adds nothing
     */
    static @Nullable PointDraft of(Point known, String owner, ListedPoint listed, BiConsumer<String, String> warn) {
        return new PointCompletion(known, listed, warn).draft(owner);
    }

    private @Nullable PointDraft draft(String owner) {
        boolean sameKind = known.kind() == listed.kind();
        if (!sameKind) {
            differs("kinds", known.kind().name(), listed.kind().name());
        }
        Unit unit = sameKind ? unit() : known.unit();
        List<String> states = sameKind ? states() : known.stateTexts();
        PointSource source = known.source() == null ? listed.source() : known.source();
        boolean same = unit.equals(known.unit())
                && states.equals(known.stateTexts())
                && java.util.Objects.equals(source, known.source());
        return same
                ? null
                : new PointDraft(
                        known.key(),
                        owner,
                        known.name(),
                        known.brickClass(),
                        known.kind(),
                        unit,
                        states,
                        known.writable(),
                        source);
    }

    private Unit unit() {
        if (known.kind() != PointKind.NUMERIC || listed.unit().equals(Unit.UNITLESS)) {
            return known.unit();
        }
        if (known.unit().equals(Unit.UNITLESS)) {
            return listed.unit();
        }
        if (!known.unit().equals(listed.unit())) {
            differs("units", known.unit().symbol(), listed.unit().symbol());
        }
        return known.unit();
    }

    private List<String> states() {
        if (listed.states().isEmpty()) {
            return known.stateTexts();
        }
        if (known.stateTexts().isEmpty()) {
            return listed.states();
        }
        if (!known.stateTexts().equals(listed.states())) {
            differs("state texts", String.join(", ", known.stateTexts()), String.join(", ", listed.states()));
        }
        return known.stateTexts();
    }

    private void differs(String what, String model, String list) {
        warn.accept(
                "points with other " + what,
                "is " + known.key() + " of the model, which has other " + what + " (" + model + ") than the list ("
                        + list + "); the model's stay");
    }
}
