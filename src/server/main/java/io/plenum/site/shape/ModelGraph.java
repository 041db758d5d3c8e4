package io.plenum.site.shape;

import io.plenum.site.brick.Vocabulary;
import io.plenum.site.role.EntityKind;
import io.plenum.site.role.PointFunction;
import io.plenum.site.role.PointMeaning;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.eclipse.rdf4j.model.Resource;
import org.eclipse.rdf4j.model.Statement;
import org.eclipse.rdf4j.model.Value;
import org.eclipse.rdf4j.model.ValueFactory;
import org.eclipse.rdf4j.model.impl.SimpleValueFactory;
import org.eclipse.rdf4j.model.vocabulary.RDF;

/**
 * The statements that the shapes speak of: relations in one direction and the words of one version, and what follows from the classes and
 * from chains of relations. Shapes then need neither an ontology nor queries, which took five times as long.
 */
final class ModelGraph {

    private static final ValueFactory VALUES = SimpleValueFactory.getInstance();
    private static final String SCHEMA = "urn:plenum:schema#";
    private static final List<String> RELATIONS = List.of(
            Vocabulary.IS_POINT_OF,
            Vocabulary.IS_PART_OF,
            Vocabulary.HAS_LOCATION,
            Vocabulary.FEEDS,
            Vocabulary.IS_SUB_METER_OF);
    private static final Map<String, String> CIRCLES = Map.of(
            Vocabulary.IS_PART_OF, "partOfItself",
            Vocabulary.FEEDS, "feedsItself",
            Vocabulary.IS_SUB_METER_OF, "subMeterOfItself");
    private static final Map<PointFunction, String> FAMILIES = new EnumMap<>(Map.of(
            PointFunction.SENSOR, "measured",
            PointFunction.STATUS, "measured",
            PointFunction.ALARM, "measured",
            PointFunction.SETPOINT, "set",
            PointFunction.LIMIT, "set",
            PointFunction.PARAMETER, "set",
            PointFunction.COMMAND, "commanded"));

    private final DescribedModel model;
    private final List<Statement> statements = new ArrayList<>();

    private ModelGraph(DescribedModel model) {
        this.model = model;
    }

    static List<Statement> of(DescribedModel model) {
        ModelGraph graph = new ModelGraph(model);
        List<Resource> entities = model.entities().toList();
        entities.forEach(graph::entity);
        CIRCLES.forEach((relation, circle) -> Circles.in(entities, one -> model.related(one, relation))
                .forEach((entity, next) -> graph.say(entity, SCHEMA + circle, next)));
        return graph.statements;
    }

    private void entity(Resource entity) {
        String role = model.role(entity);
        say(entity, RDF.TYPE.stringValue(), VALUES.createIRI(SCHEMA, role));
        for (String relation : RELATIONS) {
            model.related(entity, relation).forEach(other -> say(entity, relation, other));
        }
        model.values(entity, Vocabulary.HAS_UNIT).distinct().forEach(unit -> say(entity, Vocabulary.HAS_UNIT, unit));
        List<String> classes = model.classes(entity);
        if (classes.size() > 1) {
            classes.stream()
                    .map(ModelGraph::kind)
                    .collect(Collectors.toSet())
                    .forEach(kind -> say(entity, SCHEMA + "kindOfThing", VALUES.createLiteral(kind)));
            families(classes).forEach(family -> say(entity, SCHEMA + "family", VALUES.createLiteral(family)));
        }
    }

    /** Places are one kind: a floor is a location and may be called a space too. */
    private static String kind(String brickClass) {
        return switch (EntityKind.ofClass(brickClass).orElse(EntityKind.EQUIPMENT)) {
            case SITE, FLOOR, SPACE -> "place";
            case EQUIPMENT -> "equipment";
            case POINT -> "point";
            case NONE -> "other";
        };
    }

    private static Set<String> families(List<String> classes) {
        return classes.stream()
                .filter(name -> EntityKind.ofClass(name).orElse(EntityKind.NONE) == EntityKind.POINT)
                .map(name -> FAMILIES.get(PointMeaning.ofClass(name).function()))
                .filter(java.util.Objects::nonNull)
                .collect(Collectors.toSet());
    }

    private void say(Resource entity, String property, Value value) {
        statements.add(VALUES.createStatement(entity, VALUES.createIRI(property), value));
    }
}
