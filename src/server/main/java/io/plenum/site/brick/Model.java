package io.plenum.site.brick;

import io.plenum.site.importing.SiteImportProblems;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.eclipse.rdf4j.model.Resource;
import org.jspecify.annotations.Nullable;

/** The entities of a file with their roles, keys and relations; a relation may be written from either end. */
final class Model {

    private final TurtleFile file;
    private final SiteImportProblems problems;
    private final Classes classes;
    private final Map<Entity, EntityRole> roles = new LinkedHashMap<>();
    private final Map<String, Map<Resource, Set<Resource>>> relations = new LinkedHashMap<>();
    private final Map<Resource, Set<Resource>> parts = new HashMap<>();
    private final Keys keys;

    Model(TurtleFile file, SiteImportProblems problems) {
        this.file = file;
        this.problems = problems;
        this.classes = new Classes(file, problems);
        relate(Vocabulary.IS_POINT_OF, Vocabulary.HAS_POINT);
        relate(Vocabulary.HAS_LOCATION, Vocabulary.IS_LOCATION_OF);
        relate(Vocabulary.IS_PART_OF, Vocabulary.HAS_PART);
        relate(Vocabulary.FEEDS, Vocabulary.IS_FED_BY);
        relate(Vocabulary.METERS, Vocabulary.IS_METERED_BY);
        relate(Vocabulary.IS_SUB_METER_OF, Vocabulary.HAS_SUB_METER);
        file.entities().forEach(this::giveRole);
        this.keys = new Keys(prefix());
        List<Entity> all = entities().toList();
        keys.assign(file.name(), all.stream().filter(Entity::isNamed).toList(), roles, problems);
        all.stream().filter(entity -> !entity.isNamed()).forEach(this::nameBlank);
        classes.check(all, roles);
        checkClasses(all);
        reportDangling();
    }

    private void giveRole(Entity entity) {
        EntityRole role = role(entity);
        if (role != EntityRole.NONE) {
            roles.put(entity, role);
        }
    }

    private EntityRole role(Entity entity) {
        String name = classes.of(entity);
        if (file.isVocabulary(entity) || (!entity.isNamed() && EntityRole.ofClass(name) == null)) {
            return EntityRole.NONE;
        }
        boolean point = !related(entity, Vocabulary.IS_POINT_OF).isEmpty();
        return point && EntityRole.ofClass(name) != EntityRole.NONE
                ? EntityRole.POINT
                : EntityRole.of(entity, name, classes.isOfBuildings(entity));
    }

    private void relate(String property, String inverse) {
        Map<Resource, Set<Resource>> targets = relations.computeIfAbsent(property, p -> new LinkedHashMap<>());
        for (Entity entity : file.entities()) {
            for (Entity.Fact fact : entity.all(property)) {
                link(property, targets, entity, fact, false);
            }
            for (Entity.Fact fact : entity.all(inverse)) {
                link(property, targets, entity, fact, true);
            }
        }
    }

    private record Dangling(Entity entity, Entity.Fact fact) {}

    private final List<Dangling> dangling = new ArrayList<>();

    private void link(
            String property, Map<Resource, Set<Resource>> targets, Entity entity, Entity.Fact fact, boolean turned) {
        if (!(fact.value() instanceof Resource other) || file.entity(other) == null) {
            if (dangling.size() < SiteImportProblems.BOUND) {
                dangling.add(new Dangling(entity, fact));
            }
            return;
        }
        Resource from = turned ? other : entity.id();
        Resource to = turned ? entity.id() : other;
        targets.computeIfAbsent(from, r -> new LinkedHashSet<>()).add(to);
        if (property.equals(Vocabulary.IS_PART_OF)) {
            parts.computeIfAbsent(to, r -> new LinkedHashSet<>()).add(from);
        }
    }

    /** Told last, when keys are there. */
    private void reportDangling() {
        for (Dangling one : dangling) {
            if (roleOf(one.entity()) != EntityRole.NONE) {
                String target = one.fact().value() instanceof Resource id
                        ? keys.of(id)
                        : "\"" + one.fact().value().stringValue() + "\"";
                problems.repeated(
                        "references to what the file does not describe",
                        file.name(),
                        one.fact().line(),
                        keyOf(one.entity()),
                        "refers to " + target
                                + ", which the file does not describe; that is left out. Describe it, or take"
                                + " the reference away.");
            }
        }
    }

    /** Names are relative to where the site's own name lies, else to where most names lie. */
    private String prefix() {
        return of(EntityRole.SITE)
                .filter(Entity::isNamed)
                .map(entity -> namespace(entity.id().stringValue()))
                .findFirst()
                .orElseGet(this::usualNamespace);
    }

    private String usualNamespace() {
        Map<String, Integer> counts = new LinkedHashMap<>();
        entities().filter(Entity::isNamed).forEach(e -> counts.merge(namespace(e.id().stringValue()), 1, Integer::sum));
        return counts.entrySet().stream()
                .max(Map.Entry.comparingByValue())
                .map(Map.Entry::getKey)
                .orElse(TurtleFile.DEFAULT_BASE);
    }

    private static String namespace(String iri) {
        int hash = iri.lastIndexOf('#');
        int cut = hash >= 0 ? hash : iri.lastIndexOf('/');
        return iri.substring(0, (cut < 0 ? iri.lastIndexOf(':') : cut) + 1);
    }

    /** Where the names of the model lie. */
    String namespace() {
        return prefix();
    }

    private void nameBlank(Entity entity) {
        Entity owner = Stream.of(Vocabulary.IS_POINT_OF, Vocabulary.IS_PART_OF, Vocabulary.HAS_LOCATION)
                .flatMap(property -> related(entity, property).stream())
                .findFirst()
                .orElse(null);
        String label = entity.name();
        String name = label.isEmpty() ? classOf(entity) : label;
        keys.assign(entity, owner == null ? "unnamed" : keyOf(owner), name, roleOf(entity) == EntityRole.POINT);
    }

    private void checkClasses(List<Entity> all) {
        for (Entity entity : all) {
            if (classOf(entity).isEmpty()) {
                problems.repeated(
                        "entities without a class",
                        file.name(),
                        entity.line(),
                        keyOf(entity),
                        "has no class; taken for " + roleOf(entity).name().toLowerCase(java.util.Locale.ROOT)
                                + " by what is said of it. Give it a class (a brick:…).");
            }
        }
    }

    /** All that have a role, in the order of the file. */
    Stream<Entity> entities() {
        return roles.keySet().stream();
    }

    Stream<Entity> of(EntityRole role) {
        return roles.entrySet().stream().filter(e -> e.getValue() == role).map(Map.Entry::getKey);
    }

    EntityRole roleOf(Entity entity) {
        return roles.getOrDefault(entity, EntityRole.NONE);
    }

    /** In the style of Brick; empty where the file says none. */
    String classOf(Entity entity) {
        return classes.of(entity);
    }

    List<Entity> related(Entity entity, String property) {
        return entities(relations.getOrDefault(property, Map.of()).getOrDefault(entity.id(), Set.of()));
    }

    /** What is said to be part of it. */
    List<Entity> partsOf(Entity entity) {
        return entities(parts.getOrDefault(entity.id(), Set.of()));
    }

    private List<Entity> entities(Set<Resource> ids) {
        List<Entity> found = new ArrayList<>();
        for (Resource id : ids) {
            Entity other = file.entity(id);
            if (other != null) {
                found.add(other);
            }
        }
        return found;
    }

    /** Climbs along isPartOf and hasLocation to the nearest entity of the role. */
    @Nullable
    Entity within(Entity entity, EntityRole role) {
        Set<Entity> seen = new LinkedHashSet<>(Set.of(entity));
        List<Entity> ring = List.of(entity);
        while (!ring.isEmpty()) {
            List<Entity> next = new ArrayList<>();
            for (Entity one : ring) {
                for (String property : List.of(Vocabulary.HAS_LOCATION, Vocabulary.IS_PART_OF)) {
                    for (Entity other : related(one, property)) {
                        if (roleOf(other) == role) {
                            return other;
                        }
                        if (seen.add(other)) {
                            next.add(other);
                        }
                    }
                }
            }
            ring = next;
        }
        return null;
    }

    String keyOf(Entity entity) {
        return keys.of(entity.id());
    }

    TurtleFile file() {
        return file;
    }
}
