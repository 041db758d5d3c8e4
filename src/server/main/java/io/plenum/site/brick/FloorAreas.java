package io.plenum.site.brick;

import io.plenum.point.unit.Unit;
import io.plenum.site.importing.SiteImportProblems;
import org.eclipse.rdf4j.model.IRI;
import org.jspecify.annotations.Nullable;

/** Reads floor areas in m²: {@code plenum:area 23.5}, or Brick's {@code brick:area [ brick:value 250 ; brick:hasUnit unit:FT2 ]}. */
final class FloorAreas {

    private static final double LARGEST = 1e9;

    private final Model model;
    private final SiteImportProblems problems;

    FloorAreas(Model model, SiteImportProblems problems) {
        this.model = model;
        this.problems = problems;
    }

    boolean isGiven(Entity entity) {
        return entity.has(Vocabulary.AREA) || entity.has(Vocabulary.BRICK_AREA);
    }

    /** 0 where none is given. */
    double of(Entity entity) {
        String own = entity.text(Vocabulary.AREA);
        if (own != null) {
            return number(entity, own, Unit.SQUARE_METRE);
        }
        Entity.Fact fact = entity.first(Vocabulary.BRICK_AREA);
        Entity property = fact == null ? null : model.file().entity(fact.value());
        String value = property == null
                ? (fact == null ? null : entity.text(Vocabulary.BRICK_AREA))
                : property.text(Vocabulary.VALUE);
        return value == null ? 0 : number(entity, value, property == null ? Unit.SQUARE_METRE : unit(property));
    }

    private static Unit unit(Entity property) {
        Entity.Fact fact = property.first(Vocabulary.HAS_UNIT);
        Unit unit = fact == null
                ? null
                : Unit.find(
                        fact.value() instanceof IRI iri
                                ? Vocabulary.localName(iri)
                                : fact.value().stringValue());
        return unit == null ? Unit.SQUARE_METRE : unit;
    }

    private double number(Entity entity, @Nullable String text, Unit unit) {
        try {
            double area = unit.convert(Double.parseDouble(String.valueOf(text)), Unit.SQUARE_METRE);
            if (area >= 0 && area < LARGEST) {
                return area;
            }
        } catch (NumberFormatException e) {
            // told below, as a negative area is
        }
        problems.warning(
                model.file().name(),
                entity.line(Vocabulary.AREA),
                model.keyOf(entity),
                "has an area that is no number of square metres: \"" + text + "\". It is left out.");
        return 0;
    }
}
