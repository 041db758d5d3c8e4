package io.plenum.site.brick;

import io.plenum.point.PointKind;
import io.plenum.point.PointSource;
import io.plenum.point.Unit;
import io.plenum.site.ImportProblems;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.regex.Pattern;
import org.eclipse.rdf4j.model.Literal;
import org.eclipse.rdf4j.model.Value;
import org.jspecify.annotations.Nullable;

/** Reads how a point's number is to be read: its kind and the words for its states. */
final class KindReader {

    private static final int MOST_STATES = 256;
    private static final Pattern BINARY_CLASS = Pattern.compile(
            ".*(_Status|_Alarm|Enable_Command|On_Off_Command|Occupancy_Sensor|Motion_Sensor)|Status|Alarm");

    private final Model model;
    private final ImportProblems problems;

    KindReader(Model model, ImportProblems problems) {
        this.model = model;
        this.problems = problems;
    }

    List<String> states(Entity point) {
        Entity.Fact fact = point.first(Words.STATE_TEXTS);
        if (fact == null) {
            return List.of();
        }
        List<String> texts = new ArrayList<>();
        Value rest = fact.value();
        while (!rest.stringValue().equals(Words.NIL) && texts.size() < MOST_STATES) {
            Entity cell = model.file().entity(rest);
            Entity.Fact first = cell == null ? null : cell.first(Words.FIRST);
            Entity.Fact next = cell == null ? null : cell.first(Words.REST);
            if (first == null || next == null || !(first.value() instanceof Literal)) {
                error(point, Words.STATE_TEXTS, "plenum:stateTexts must be a list of texts: (\"off\" \"on\").");
                return List.of();
            }
            texts.add(first.value().stringValue());
            rest = next.value();
        }
        return List.copyOf(texts);
    }

    PointKind kind(Entity point, Unit unit, List<String> states, @Nullable PointSource source) {
        PointKind kind = given(point);
        if (kind == null) {
            kind = guess(point.brickClassOrEmpty(), unit, states, source);
        }
        checkStates(point, kind, states);
        return kind;
    }

    private @Nullable PointKind given(Entity point) {
        String given = point.text(Words.KIND);
        try {
            return given == null ? null : PointKind.valueOf(given.toUpperCase(Locale.ROOT));
        } catch (IllegalArgumentException e) {
            error(
                    point,
                    Words.KIND,
                    "unknown plenum:kind \"" + given + "\". Known kinds are NUMERIC, BINARY, MULTISTATE.");
            return PointKind.NUMERIC;
        }
    }

    private static PointKind guess(String brickClass, Unit unit, List<String> states, @Nullable PointSource source) {
        String address = source == null ? "" : Objects.requireNonNull(source.address());
        if (address.contains("/multi-state-") || states.size() > 2) {
            return PointKind.MULTISTATE;
        }
        boolean binary = states.size() == 2
                || (unit == Unit.UNITLESS && BINARY_CLASS.matcher(brickClass).matches());
        return binary || address.contains("/binary-") ? PointKind.BINARY : PointKind.NUMERIC;
    }

    private void checkStates(Entity point, PointKind kind, List<String> states) {
        boolean fits =
                switch (kind) {
                    case NUMERIC -> states.isEmpty();
                    case BINARY -> states.isEmpty() || states.size() == 2;
                    case MULTISTATE -> !states.isEmpty();
                };
        if (!fits) {
            error(
                    point,
                    Words.STATE_TEXTS,
                    "has " + states.size() + " state texts; " + kind + " needs "
                            + (kind == PointKind.BINARY
                                    ? "none or two."
                                    : kind == PointKind.NUMERIC ? "none." : "one for each state."));
        }
    }

    private void error(Entity point, String property, String message) {
        problems.error(model.file().name(), point.line(property), model.keyOf(point), message);
    }
}
