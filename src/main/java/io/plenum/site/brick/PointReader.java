package io.plenum.site.brick;

import io.plenum.point.PointKind;
import io.plenum.point.PointSource;
import io.plenum.point.Unit;
import io.plenum.site.ImportProblems;
import io.plenum.site.PointDraft;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.eclipse.rdf4j.model.IRI;
import org.eclipse.rdf4j.model.Literal;
import org.eclipse.rdf4j.model.Value;
import org.jspecify.annotations.Nullable;

/** Reads one point: what it is, where it belongs, where its values come from. */
final class PointReader {

    private static final int MOST_STATES = 256;
    private static final Pattern BINARY_CLASS = Pattern.compile(
            ".*(_Status|_Alarm|Enable_Command|On_Off_Command|Occupancy_Sensor|Motion_Sensor)|Status|Alarm");

    private final Model model;
    private final SourceReader sources;
    private final ImportProblems problems;

    PointReader(Model model, ImportProblems problems) {
        this.model = model;
        this.problems = problems;
        this.sources = new SourceReader(model, problems);
    }

    PointDraft read(Entity point, String name, String brickClass) {
        List<String> states = states(point);
        Unit unit = unit(point);
        PointSource source = sources.read(point);
        PointKind kind = kind(point, brickClass, unit, states, source);
        checkStates(point, kind, states);
        return new PointDraft(
                model.keyOf(point),
                owner(point),
                name,
                brickClass,
                kind,
                unit,
                states,
                "true".equals(point.text(Words.WRITABLE)),
                source);
    }

    private void error(Entity point, String property, String message) {
        problems.error(model.file().name(), point.line(property), model.keyOf(point), message);
    }

    private String owner(Entity point) {
        List<Entity> owners = model.related(point, Words.IS_POINT_OF);
        if (owners.isEmpty()) {
            // Plain Brick may give a point no more than a place.
            owners = model.related(point, Words.HAS_LOCATION);
        }
        if (owners.isEmpty()) {
            error(point, Words.IS_POINT_OF, "belongs to nothing: brick:isPointOf or brick:hasPoint is missing.");
            return "";
        }
        if (owners.size() > 1) {
            error(
                    point,
                    Words.IS_POINT_OF,
                    "belongs to " + owners.stream().map(model::keyOf).collect(Collectors.joining(" and "))
                            + "; it may have one owner.");
        }
        Entity owner = owners.getFirst();
        Role role = model.roleOf(owner);
        if (role == Role.POINT || role == Role.NONE) {
            error(
                    point,
                    Words.IS_POINT_OF,
                    "belongs to " + model.keyOf(owner) + ", which is no equipment, space, floor or site.");
        }
        return model.keyOf(owner);
    }

    private Unit unit(Entity point) {
        Entity.Fact fact = point.first(Words.HAS_UNIT);
        if (fact == null) {
            return Unit.UNITLESS;
        }
        String name = fact.value() instanceof IRI iri
                ? Words.localName(iri)
                : fact.value().stringValue();
        try {
            return Unit.ofQudt(name);
        } catch (IllegalArgumentException e) {
            error(
                    point,
                    Words.HAS_UNIT,
                    "unknown unit unit:" + name + ". Known units are "
                            + Arrays.stream(Unit.values())
                                    .map(u -> "unit:" + u.qudt())
                                    .collect(Collectors.joining(", "))
                            + ".");
            return Unit.UNITLESS;
        }
    }

    private List<String> states(Entity point) {
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

    private PointKind kind(
            Entity point, String brickClass, Unit unit, List<String> states, @Nullable PointSource source) {
        String given = point.text(Words.KIND);
        if (given != null) {
            try {
                return PointKind.valueOf(given.toUpperCase(Locale.ROOT));
            } catch (IllegalArgumentException e) {
                error(
                        point,
                        Words.KIND,
                        "unknown plenum:kind \"" + given + "\". Known kinds are NUMERIC, BINARY, MULTISTATE.");
                return PointKind.NUMERIC;
            }
        }
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
}
