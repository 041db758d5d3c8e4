package io.plenum.site.brick;

import io.plenum.point.PointKind;
import io.plenum.point.PointSource;
import io.plenum.point.unit.Unit;
import io.plenum.site.importing.SiteImportProblems;
import io.plenum.site.role.PointMeaning;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.eclipse.rdf4j.model.Literal;
import org.eclipse.rdf4j.model.Value;
import org.jspecify.annotations.Nullable;

/** Reads how a point's number is to be read: its kind and the words for its states. */
final class KindReader {

    private static final int MOST_STATES = 256;
    private final Model model;
    private final SiteImportProblems problems;

    KindReader(Model model, SiteImportProblems problems) {
        this.model = model;
        this.problems = problems;
    }

    /** @param states as far as they fit the kind */
    record KindAndStates(PointKind kind, List<String> states) {}

    List<String> states(Entity point) {
        Entity.Fact fact = point.first(Vocabulary.STATE_TEXTS);
        if (fact == null) {
            return List.of();
        }
        List<String> texts = new ArrayList<>();
        Value rest = fact.value();
        while (!rest.stringValue().equals(Vocabulary.NIL) && texts.size() < MOST_STATES) {
            Entity cell = model.file().entity(rest);
            Entity.Fact first = cell == null ? null : cell.first(Vocabulary.FIRST);
            Entity.Fact next = cell == null ? null : cell.first(Vocabulary.REST);
            if (first == null || next == null || !(first.value() instanceof Literal)) {
                error(point, Vocabulary.STATE_TEXTS, "plenum:stateTexts must be a list of texts: (\"off\" \"on\").");
                return List.of();
            }
            texts.add(first.value().stringValue());
            rest = next.value();
        }
        return List.copyOf(texts);
    }

    KindAndStates kind(Entity point, Unit unit, List<String> states, @Nullable PointSource source) {
        PointKind kind = given(point);
        if (kind == null) {
            kind = guess(point, unit, states, source);
        }
        return new KindAndStates(kind, fitting(point, kind, states));
    }

    private @Nullable PointKind given(Entity point) {
        String given = point.text(Vocabulary.KIND);
        try {
            return given == null ? null : PointKind.valueOf(given.toUpperCase(Locale.ROOT));
        } catch (IllegalArgumentException e) {
            error(
                    point,
                    Vocabulary.KIND,
                    "unknown plenum:kind \"" + given + "\". Known kinds are NUMERIC, BINARY, MULTISTATE.");
            return PointKind.NUMERIC;
        }
    }

    /** The controller's object says most, then the states, the class, the unit. */
    private PointKind guess(Entity point, Unit unit, List<String> states, @Nullable PointSource source) {
        String address = source == null ? "" : String.valueOf(source.address());
        if (address.contains("/multi-state-") || states.size() > 2) {
            return PointKind.MULTISTATE;
        }
        if (address.contains("/binary-") || states.size() == 2) {
            return PointKind.BINARY;
        }
        if (address.contains("/analog-") || address.contains("/accumulator") || !unit.equals(Unit.UNITLESS)) {
            return PointKind.NUMERIC;
        }
        return byClass(point);
    }

    private PointKind byClass(Entity point) {
        PointKind kind = PointMeaning.ofClass(model.classOf(point)).kind();
        if (kind == null) {
            unsure(
                    point,
                    "of no class, unit or address that tells it: NUMERIC is taken. Say plenum:kind \"NUMERIC\","
                            + " \"BINARY\" or \"MULTISTATE\"");
            return PointKind.NUMERIC;
        }
        if (kind == PointKind.MULTISTATE) {
            unsure(point, "a mode: MULTISTATE is taken. Say plenum:stateTexts (\"off\" \"auto\" …)");
        }
        return kind;
    }

    private void unsure(Entity point, String words) {
        problems.repeated(
                "points whose kind is not known",
                model.file().name(),
                point.line(),
                model.keyOf(point),
                "has no plenum:kind and is " + words + ".");
    }

    private List<String> fitting(Entity point, PointKind kind, List<String> states) {
        boolean fits =
                switch (kind) {
                    case NUMERIC -> states.isEmpty();
                    case BINARY -> states.isEmpty() || states.size() == 2;
                    case MULTISTATE -> !states.isEmpty();
                };
        if (fits) {
            return states;
        }
        if (kind == PointKind.MULTISTATE) {
            problems.repeated(
                    "points with states but without their names",
                    model.file().name(),
                    point.line(),
                    model.keyOf(point),
                    "has states without names; they are shown as numbers. Say plenum:stateTexts (\"…\" \"…\"), one for"
                            + " each state.");
            return states;
        }
        problems.warning(
                model.file().name(),
                point.line(Vocabulary.STATE_TEXTS),
                model.keyOf(point),
                "has " + states.size() + " state texts; " + kind + " needs "
                        + (kind == PointKind.BINARY ? "none or two" : "none")
                        + ". They are left out: say another plenum:kind.");
        return List.of();
    }

    private void error(Entity point, String property, String message) {
        problems.error(model.file().name(), point.line(property), model.keyOf(point), message);
    }
}
