package io.plenum.site.brick;

import io.plenum.site.ImportProblems;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.eclipse.rdf4j.model.IRI;
import org.eclipse.rdf4j.model.Resource;
import org.jspecify.annotations.Nullable;

/** The entities of a file with their roles, keys and relations; a relation may be written from either end. */
final class Model {

    private static final String SEGMENT = "[A-Za-z0-9][A-Za-z0-9_.-]*";
    private static final Pattern KEY = Pattern.compile(SEGMENT);
    private static final Pattern POINT_KEY = Pattern.compile(SEGMENT + "(/" + SEGMENT + ")*");
    private static final int KEY_LENGTH = 200;

    private final TurtleFile file;
    private final ImportProblems problems;
    private final Map<Resource, Role> roles = new LinkedHashMap<>();
    private final Map<String, Map<Resource, Set<Resource>>> relations = new LinkedHashMap<>();
    private final String prefix;

    Model(TurtleFile file, ImportProblems problems) {
        this.file = file;
        this.problems = problems;
        relate(Words.IS_POINT_OF, Words.HAS_POINT);
        relate(Words.HAS_LOCATION, Words.IS_LOCATION_OF);
        relate(Words.IS_PART_OF, Words.HAS_PART);
        relate(Words.FEEDS, Words.IS_FED_BY);
        file.entities().stream().filter(e -> e.id() instanceof IRI).forEach(e -> roles.put(e.id(), role(e)));
        this.prefix = prefix();
        entities().forEach(this::checkKey);
    }

    private Role role(Entity entity) {
        return related(entity, Words.IS_POINT_OF).isEmpty() ? Role.of(entity) : Role.POINT;
    }

    private void relate(String property, String inverse) {
        Map<Resource, Set<Resource>> targets = relations.computeIfAbsent(property, p -> new LinkedHashMap<>());
        for (Entity entity : file.entities()) {
            for (Entity.Fact fact : entity.all(property)) {
                link(targets, entity, fact, false);
            }
            for (Entity.Fact fact : entity.all(inverse)) {
                link(targets, entity, fact, true);
            }
        }
    }

    private void link(Map<Resource, Set<Resource>> targets, Entity entity, Entity.Fact fact, boolean turned) {
        if (!(fact.value() instanceof Resource other) || file.entity(other) == null) {
            problems.error(
                    file.name(),
                    fact.line(),
                    keyOf(entity),
                    "refers to " + keyOf(fact.value().stringValue()) + ", which the file does not describe.");
            return;
        }
        Resource from = turned ? other : entity.id();
        targets.computeIfAbsent(from, r -> new LinkedHashSet<>()).add(turned ? entity.id() : other);
    }

    /** Names are relative to where the site's own name lies. */
    private String prefix() {
        return of(Role.SITE)
                .map(e -> e.id().stringValue())
                .map(iri -> iri.substring(0, Math.max(iri.lastIndexOf('#'), iri.lastIndexOf('/')) + 1))
                .findFirst()
                .orElse(TurtleFile.DEFAULT_BASE);
    }

    private void checkKey(Entity entity) {
        String key = keyOf(entity);
        Pattern rule = roles.get(entity.id()) == Role.POINT ? POINT_KEY : KEY;
        if (!rule.matcher(key).matches() || key.length() > KEY_LENGTH) {
            problems.error(
                    file.name(),
                    entity.line(),
                    key,
                    "its name must consist of letters a to z, digits and - _ . only (points also /), at most "
                            + KEY_LENGTH + " characters.");
        }
    }

    /** All that have a role, in the order of the file. */
    Stream<Entity> entities() {
        return file.entities().stream().filter(e -> roles.getOrDefault(e.id(), Role.NONE) != Role.NONE);
    }

    Stream<Entity> of(Role role) {
        return file.entities().stream().filter(e -> roles.get(e.id()) == role);
    }

    Role roleOf(Entity entity) {
        return roles.getOrDefault(entity.id(), Role.NONE);
    }

    List<Entity> related(Entity entity, String property) {
        List<Entity> found = new ArrayList<>();
        for (Resource id : relations.getOrDefault(property, Map.of()).getOrDefault(entity.id(), Set.of())) {
            Entity other = file.entity(id);
            if (other != null) {
                found.add(other);
            }
        }
        return found;
    }

    /** Climbs along isPartOf and hasLocation to the first entity of the role. */
    @Nullable
    Entity within(Entity entity, Role role) {
        return within(entity, role, new LinkedHashSet<>());
    }

    private @Nullable Entity within(Entity entity, Role role, Set<Resource> seen) {
        if (!seen.add(entity.id())) {
            return null;
        }
        for (String property : List.of(Words.HAS_LOCATION, Words.IS_PART_OF)) {
            for (Entity other : related(entity, property)) {
                Entity found = roleOf(other) == role ? other : within(other, role, seen);
                if (found != null) {
                    return found;
                }
            }
        }
        return null;
    }

    String keyOf(Entity entity) {
        return keyOf(entity.id().stringValue());
    }

    @SuppressWarnings("NullAway") // the prefix is not there yet while relations are read
    private String keyOf(String iri) {
        if (prefix != null && iri.startsWith(prefix)) {
            return iri.substring(prefix.length());
        }
        int hash = iri.lastIndexOf('#');
        if (hash >= 0) {
            return iri.substring(hash + 1);
        }
        int slash = iri.indexOf('/', iri.indexOf("//") + 2);
        return iri.substring(slash + 1);
    }

    TurtleFile file() {
        return file;
    }
}
