package io.plenum.site.brick;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.eclipse.rdf4j.model.IRI;
import org.eclipse.rdf4j.model.Literal;
import org.eclipse.rdf4j.model.Resource;
import org.eclipse.rdf4j.model.Value;
import org.eclipse.rdf4j.model.ValueFactory;
import org.eclipse.rdf4j.model.impl.SimpleValueFactory;
import org.jspecify.annotations.Nullable;

/**
 * Says in Brick what a file says in ASHRAE 223P, as far as both can say it: equipment, spaces, properties with a value, and what flows
 * from where to where. Ducts, pipes and connection points are no things of ours; what they connect is.
 */
final class Ashrae223 {

    private static final String NAMESPACE = "http://data.ashrae.org/standard223#";
    private static final ValueFactory VALUES = SimpleValueFactory.getInstance();

    /** Relations that Brick has under another name. */
    private static final Map<String, String> RELATIONS = Map.ofEntries(
            Map.entry("contains", Vocabulary.HAS_PART),
            Map.entry("encloses", Vocabulary.HAS_PART),
            Map.entry("hasDomainSpace", Vocabulary.HAS_PART),
            Map.entry("hasPhysicalLocation", Vocabulary.HAS_LOCATION),
            Map.entry("connectedTo", Vocabulary.FEEDS),
            Map.entry("connectedFrom", Vocabulary.IS_FED_BY),
            Map.entry("hasProperty", Vocabulary.HAS_POINT),
            Map.entry("hasExternalReference", Vocabulary.REFERENCE),
            Map.entry("object-identifier", Vocabulary.OBJECT_IDENTIFIER));

    private final TurtleFile file;
    private final Map<Resource, Set<Resource>> ownersOfPorts = new HashMap<>();

    private Ashrae223(TurtleFile file) {
        this.file = file;
    }

    static void translate(TurtleFile file) {
        boolean spoken = file.entities().stream()
                .flatMap(entity -> entity.facts().keySet().stream())
                .anyMatch(property -> property.startsWith(NAMESPACE));
        if (spoken) {
            new Ashrae223(file).translate();
        }
    }

    private void translate() {
        List<Entity> all = new ArrayList<>(file.entities());
        all.forEach(this::ports);
        all.forEach(this::relations);
        all.forEach(this::type);
        all.forEach(this::flow);
        all.forEach(this::unitAndDevice);
        all.forEach(this::drop);
    }

    /** Whose each connection point is, from whichever end it is said. */
    private void ports(Entity entity) {
        for (Entity port : named(entity, "hasConnectionPoint", "cnx")) {
            if (isPort(port) && !isPort(entity) && !isConnection(entity)) {
                owners(port).add(entity.id());
            }
        }
        if (isPort(entity)) {
            for (Entity owner : named(entity, "isConnectionPointOf", "cnx")) {
                if (!isPort(owner) && !isConnection(owner)) {
                    owners(entity).add(owner.id());
                }
            }
        }
    }

    private Set<Resource> owners(Entity port) {
        return ownersOfPorts.computeIfAbsent(port.id(), id -> new LinkedHashSet<>());
    }

    private void relations(Entity entity) {
        for (Map.Entry<String, List<Entity.Fact>> fact :
                Map.copyOf(entity.facts()).entrySet()) {
            String local = fact.getKey().startsWith(NAMESPACE) ? fact.getKey().substring(NAMESPACE.length()) : "";
            String property = RELATIONS.get(local);
            if (property != null) {
                List.copyOf(fact.getValue()).forEach(one -> relate(entity, property, one));
            }
        }
    }

    /** A property of a connection point is a point of the equipment at which it is. */
    private void relate(Entity entity, String property, Entity.Fact fact) {
        if (property.equals(Vocabulary.HAS_POINT)) {
            Entity point = file.entity(fact.value());
            if (point == null || pointClass(point) == null) {
                return;
            }
            if (isPort(entity)) {
                owners(entity).forEach(owner -> file.add(owner, property, fact.value(), fact.line()));
                return;
            }
        }
        entity.add(property, fact.value(), fact.line());
    }

    private void type(Entity entity) {
        for (String type : types(entity)) {
            String brick = Ashrae223Classes.of(type);
            String point = brick == null ? pointClass(entity) : null;
            if (brick != null || point != null) {
                say(
                        entity,
                        Vocabulary.TYPE,
                        VALUES.createIRI(Vocabulary.BRICK, brick == null ? String.valueOf(point) : brick));
            }
        }
    }

    /** What a property is, by whether it is read or set, what it measures and in which medium; null for what has no value of its own. */
    private @Nullable String pointClass(Entity entity) {
        return types(entity).stream()
                .map(type -> Ashrae223Classes.point(type, local(entity, "hasQuantityKind"), local(entity, "ofMedium")))
                .filter(java.util.Objects::nonNull)
                .findFirst()
                .orElse(null);
    }

    /** From what has its outlet at a connection to what has its inlet there. */
    private void flow(Entity connection) {
        if (!isConnection(connection)) {
            return;
        }
        Set<Resource> from = new LinkedHashSet<>();
        Set<Resource> to = new LinkedHashSet<>();
        named(connection, "connectsFrom").forEach(one -> from.add(one.id()));
        named(connection, "connectsTo").forEach(one -> to.add(one.id()));
        for (Entity port : ports(connection, new ArrayList<>(named(connection, "connectsAt", "cnx")))) {
            (isOutlet(port) ? from : isInlet(port) ? to : new LinkedHashSet<Resource>()).addAll(owners(port));
        }
        for (Resource source : from) {
            to.stream()
                    .filter(target -> !target.equals(source))
                    .forEach(target -> file.add(source, Vocabulary.FEEDS, target, connection.line()));
        }
    }

    private List<Entity> ports(Entity connection, List<Entity> found) {
        for (Entity port : file.entities()) {
            if (isPort(port) && named(port, "connectsThrough", "cnx").contains(connection)) {
                found.add(port);
            }
        }
        return found;
    }

    private void unitAndDevice(Entity entity) {
        for (Map.Entry<String, List<Entity.Fact>> fact :
                Map.copyOf(entity.facts()).entrySet()) {
            if (fact.getKey().startsWith("http://qudt.org/") && fact.getKey().endsWith("hasUnit")) {
                entity.add(
                        Vocabulary.HAS_UNIT,
                        fact.getValue().getFirst().value(),
                        fact.getValue().getFirst().line());
            }
            if (fact.getKey().endsWith("device-identifier") && entity.first(Vocabulary.OBJECT_OF) == null) {
                device(entity, fact.getValue().getFirst());
            }
        }
    }

    /** {@code "device,1205"}. */
    private void device(Entity reference, Entity.Fact fact) {
        String instance = fact.value() instanceof Literal text
                ? text.getLabel().replaceFirst("^\\s*(?:device|8)\\s*,\\s*", "")
                : "";
        Resource device = VALUES.createBNode();
        file.add(device, Vocabulary.DEVICE_INSTANCE, VALUES.createLiteral(instance), fact.line());
        reference.add(Vocabulary.OBJECT_OF, device, fact.line());
    }

    private void drop(Entity entity) {
        if (isPort(entity) || isConnection(entity)) {
            file.remove(entity);
        }
    }

    private static boolean isPort(Entity entity) {
        return types(entity).stream().anyMatch(type -> type.endsWith("ConnectionPoint"));
    }

    private static boolean isOutlet(Entity port) {
        return types(port).stream().anyMatch(type -> type.startsWith("Outlet"));
    }

    private static boolean isInlet(Entity port) {
        return types(port).stream().anyMatch(type -> type.startsWith("Inlet"));
    }

    private static boolean isConnection(Entity entity) {
        return types(entity).stream().anyMatch(Ashrae223Classes.CONNECTIONS::contains);
    }

    private static List<String> types(Entity entity) {
        return entity.all(Vocabulary.TYPE).stream()
                .map(fact -> fact.value().stringValue())
                .filter(type -> type.startsWith(NAMESPACE))
                .map(type -> type.substring(NAMESPACE.length()))
                .toList();
    }

    private List<Entity> named(Entity entity, String... properties) {
        List<Entity> found = new ArrayList<>();
        for (String property : properties) {
            for (Entity.Fact fact : entity.all(NAMESPACE + property)) {
                Entity other = file.entity(fact.value());
                if (other != null) {
                    found.add(other);
                }
            }
        }
        return found;
    }

    private static String local(Entity entity, String property) {
        return entity.facts().entrySet().stream()
                .filter(fact -> fact.getKey().endsWith(property))
                .map(fact -> fact.getValue().getFirst().value())
                .filter(IRI.class::isInstance)
                .map(value -> Vocabulary.localName((IRI) value))
                .findFirst()
                .orElse("");
    }

    private static void say(Entity entity, String property, Value value) {
        entity.add(property, value, entity.line(Vocabulary.TYPE));
    }
}
