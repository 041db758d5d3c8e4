package io.plenum.site.brick;

import io.plenum.point.PointSource;
import io.plenum.point.unit.Unit;
import io.plenum.site.importing.PointDraft;
import io.plenum.site.importing.SiteImportProblems;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.eclipse.rdf4j.model.IRI;

/** Reads one point: what it is, where it belongs, where its values come from. */
final class PointReader {

    private static final List<EntityRole> OWNERS =
            List.of(EntityRole.EQUIPMENT, EntityRole.SPACE, EntityRole.FLOOR, EntityRole.SITE);

    private final Model model;
    private final SourceReader sources;
    private final KindReader kinds;
    private final String site;
    private final SiteImportProblems problems;

    PointReader(Model model, String site, SiteImportProblems problems) {
        this.model = model;
        this.site = site;
        this.problems = problems;
        this.sources = new SourceReader(model, problems);
        this.kinds = new KindReader(model, problems);
    }

    PointDraft read(Entity point) {
        List<String> states = kinds.states(point);
        Unit unit = unit(point);
        PointSource source = sources.read(point);
        KindReader.KindAndStates kind = kinds.kind(point, unit, states, source);
        return new PointDraft(
                model.keyOf(point),
                owner(point),
                point.name().isEmpty() ? model.keyOf(point) : point.name(),
                model.classOf(point),
                kind.kind(),
                unit,
                kind.states(),
                "true".equals(point.text(Vocabulary.WRITABLE)),
                source);
    }

    /** Equipment before a space before a floor: models name both the box and the room. */
    private String owner(Entity point) {
        // Plain Brick may give a point no more than a place, or make it a part.
        List<Entity> owners = Stream.of(Vocabulary.IS_POINT_OF, Vocabulary.HAS_LOCATION, Vocabulary.IS_PART_OF)
                .map(property -> model.related(point, property).stream()
                        .filter(owner -> OWNERS.contains(model.roleOf(owner)))
                        .sorted(Comparator.comparingInt(owner -> OWNERS.indexOf(model.roleOf(owner))))
                        .toList())
                .filter(list -> !list.isEmpty())
                .findFirst()
                .orElse(List.of());
        if (owners.isEmpty()) {
            problems.repeated(
                    "points that belong to nothing",
                    model.file().name(),
                    point.line(),
                    model.keyOf(point),
                    "belongs to nothing and is kept with the site. Say brick:isPointOf its equipment or room.");
            return site;
        }
        Entity owner = owners.getFirst();
        if (owners.size() > 1 && model.roleOf(owners.get(1)) == model.roleOf(owner)) {
            problems.repeated(
                    "points of several owners",
                    model.file().name(),
                    point.line(Vocabulary.IS_POINT_OF),
                    model.keyOf(point),
                    "belongs to " + owners.stream().map(model::keyOf).collect(Collectors.joining(" and "))
                            + "; it is kept with " + model.keyOf(owner) + ". Leave one brick:isPointOf.");
        }
        return model.roleOf(owner) == EntityRole.SITE ? site : model.keyOf(owner);
    }

    private Unit unit(Entity point) {
        Entity.Fact fact = point.first(Vocabulary.HAS_UNIT);
        if (fact == null) {
            return Unit.UNITLESS;
        }
        String name = fact.value() instanceof IRI iri
                ? Vocabulary.localName(iri)
                : fact.value().stringValue();
        Unit unit = Unit.find(name);
        if (unit != null) {
            return unit;
        }
        String symbol = name.isBlank()
                ? "?"
                : name.substring(0, Math.min(40, name.length())).strip();
        problems.repeated(
                "points in units that are not known",
                model.file().name(),
                point.line(Vocabulary.HAS_UNIT),
                model.keyOf(point),
                () -> "has the unknown unit \"" + symbol + "\", which is shown as it is and takes part in no analysis."
                        + meant(name));
        return Unit.unknown(symbol);
    }

    private static String meant(String name) {
        String meant = SpellingSuggestion.of(
                name, Unit.known().stream().map(Unit::qudt).toList(), 2);
        return meant == null ? " Use a name of QUDT, such as unit:DEG_C." : " Is unit:" + meant + " meant?";
    }
}
