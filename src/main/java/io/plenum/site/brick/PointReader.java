package io.plenum.site.brick;

import io.plenum.point.PointSource;
import io.plenum.point.Unit;
import io.plenum.site.ImportProblems;
import io.plenum.site.PointDraft;
import java.util.List;
import java.util.stream.Collectors;
import org.eclipse.rdf4j.model.IRI;

/** Reads one point: what it is, where it belongs, where its values come from. */
final class PointReader {

    private final Model model;
    private final SourceReader sources;
    private final KindReader kinds;
    private final ImportProblems problems;

    PointReader(Model model, ImportProblems problems) {
        this.model = model;
        this.problems = problems;
        this.sources = new SourceReader(model, problems);
        this.kinds = new KindReader(model, problems);
    }

    PointDraft read(Entity point) {
        String brickClass = point.brickClassOrEmpty();
        List<String> states = kinds.states(point);
        Unit unit = unit(point);
        PointSource source = sources.read(point);
        return new PointDraft(
                model.keyOf(point),
                owner(point),
                point.name(),
                brickClass,
                kinds.kind(point, unit, states, source),
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
        Unit unit = Unit.find(name);
        if (unit != null) {
            return unit;
        }
        problems.warning(
                model.file().name(), point.line(Words.HAS_UNIT), model.keyOf(point), "unknown unit \"" + name + "\".");
        return Unit.unknown(name);
    }
}
