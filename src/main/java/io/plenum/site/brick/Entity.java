package io.plenum.site.brick;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.eclipse.rdf4j.model.IRI;
import org.eclipse.rdf4j.model.Literal;
import org.eclipse.rdf4j.model.Resource;
import org.eclipse.rdf4j.model.Value;
import org.jspecify.annotations.Nullable;

/** A subject of the file with all that is said about it, and where. */
final class Entity {

    /** One object of one statement. */
    record Fact(Value value, long line) {}

    private final Resource id;
    private final long line;
    private final Map<String, List<Fact>> facts = new LinkedHashMap<>();

    Entity(Resource id, long line) {
        this.id = id;
        this.line = line;
    }

    void add(String property, Value value, long at) {
        facts.computeIfAbsent(property, p -> new ArrayList<>(2)).add(new Fact(value, at));
    }

    Resource id() {
        return id;
    }

    /** Line of the first statement about it. */
    long line() {
        return line;
    }

    boolean has(String property) {
        return facts.containsKey(property);
    }

    List<Fact> all(String property) {
        return facts.getOrDefault(property, List.of());
    }

    @Nullable
    Fact first(String property) {
        List<Fact> found = all(property);
        return found.isEmpty() ? null : found.getFirst();
    }

    /** The text of the property; one without a language, else the English one, goes before others. */
    @Nullable
    String text(String property) {
        String other = null;
        String english = null;
        for (Fact fact : all(property)) {
            if (fact.value() instanceof Literal literal) {
                String language = literal.getLanguage().orElse("");
                if (language.isEmpty()) {
                    return literal.getLabel();
                }
                if (language.startsWith("en")) {
                    english = literal.getLabel();
                }
                other = other == null ? literal.getLabel() : other;
            }
        }
        return english != null ? english : other;
    }

    /** Line of the property where it is given, else of the entity. */
    long line(String property) {
        Fact fact = first(property);
        return fact == null ? line : fact.line();
    }

    /** The local name of its first class, null where it has none. */
    @Nullable
    String brickClass() {
        String found = null;
        for (Fact fact : all(Words.TYPE)) {
            if (fact.value() instanceof IRI iri) {
                String name = Words.localName(iri);
                if (iri.stringValue().startsWith(Words.BRICK)) {
                    return name;
                }
                found = found == null ? name : found;
            }
        }
        return found;
    }

    /** As {@link #brickClass()}, empty where it has none (which is reported elsewhere). */
    String brickClassOrEmpty() {
        String name = brickClass();
        return name == null ? "" : name;
    }

    /** Its label; plain Brick often has none, then the last part of its own IRI must do. */
    String name() {
        String label = text(Words.LABEL);
        return label != null && !label.isBlank() ? label.strip() : id instanceof IRI iri ? Words.localName(iri) : "";
    }
}
