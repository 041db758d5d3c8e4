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
    private final Map<String, List<Fact>> facts = new LinkedHashMap<>(8);

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

    boolean isNamed() {
        return id instanceof IRI;
    }

    /** Line of the first statement about it. */
    long line() {
        return line;
    }

    boolean has(String property) {
        return facts.containsKey(property);
    }

    /** All that is said of it, by property. */
    Map<String, List<Fact>> facts() {
        return facts;
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

    /** Its label; plain Brick often has none, then the last part of its own IRI must do. */
    String name() {
        String label = text(Vocabulary.LABEL);
        return label != null && !label.isBlank()
                ? clean(label)
                : id instanceof IRI iri ? clean(Vocabulary.localName(iri)) : "";
    }

    /** Names are one line, and the store takes no NUL. */
    private static String clean(String text) {
        String plain = text.replaceAll("[\\p{Cntrl}\\s]+", " ").strip();
        return plain.length() > 200 ? plain.substring(0, 200) : plain;
    }
}
