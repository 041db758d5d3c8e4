package io.plenum.site.brick;

import io.plenum.site.importing.SiteImportProblems;
import java.io.IOException;
import java.io.StringReader;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import org.eclipse.rdf4j.model.Resource;
import org.eclipse.rdf4j.model.Statement;
import org.eclipse.rdf4j.model.Value;
import org.eclipse.rdf4j.rio.RDFHandlerException;
import org.eclipse.rdf4j.rio.RDFParseException;
import org.eclipse.rdf4j.rio.helpers.AbstractRDFHandler;
import org.eclipse.rdf4j.rio.helpers.BasicParserSettings;
import org.jspecify.annotations.Nullable;

/** A parsed Turtle file: every subject with its facts and their lines. */
final class TurtleFile {

    /** Where a file names no base, so that its relative names can still be resolved. */
    static final String DEFAULT_BASE = "urn:plenum:site/";

    private final String name;
    private static final int MOST_UNKNOWN = 20;
    private static final long MOST_STATEMENTS = 1_000_000;

    private final SiteImportProblems problems;
    private final Map<Resource, Entity> entities = new LinkedHashMap<>();
    private final Map<String, String> canonical = new HashMap<>();
    private final Set<String> unknown = new HashSet<>();

    private TurtleFile(String name, SiteImportProblems problems) {
        this.name = name;
        this.problems = problems;
    }

    /** For statements that come from elsewhere. */
    static TurtleFile empty(String name, SiteImportProblems problems) {
        return new TurtleFile(name, problems);
    }

    void add(Resource subject, String property, Value value, long line) {
        entities.computeIfAbsent(subject, id -> new Entity(id, line)).add(property, value, line);
    }

    void remove(Entity entity) {
        entities.remove(entity.id());
    }

    /** A syntax error is reported with its line; what was read before it is kept. */
    static TurtleFile parse(String name, byte[] turtle, SiteImportProblems problems) {
        TurtleFile file = new TurtleFile(name, problems);
        int deep = NestingBound.lineBeyond(turtle);
        if (deep > 0) {
            problems.error(name, deep, null, "is nested more than " + NestingBound.DEEPEST + " levels deep here.");
            return file;
        }
        UrnTurtleParser parser = new UrnTurtleParser();
        parser.getParserConfig().set(BasicParserSettings.VERIFY_URI_SYNTAX, false);
        parser.getParserConfig().set(BasicParserSettings.VERIFY_LANGUAGE_TAGS, false);
        parser.getParserConfig().set(BasicParserSettings.VERIFY_DATATYPE_VALUES, false);
        parser.setRDFHandler(file.handler(parser, Math.min(MOST_STATEMENTS, turtle.length)));
        try {
            parser.parse(new StringReader(TurtleText.of(name, turtle, problems)), DEFAULT_BASE);
        } catch (StackOverflowError e) {
            problems.error(name, parser.line(), null, "is nested too deeply to be read.");
        } catch (RDFParseException e) {
            problems.error(name, Math.max(e.getLineNumber(), parser.line()), null, "is not Turtle: " + e.getMessage());
        } catch (RDFHandlerException | IOException e) {
            problems.error(name, parser.line(), null, "cannot be read: " + e.getMessage());
        }
        return file;
    }

    /** The parser can go round in circles in a list that is not closed, so what cannot fit into the file ends it. */
    private AbstractRDFHandler handler(UrnTurtleParser parser, long most) {
        return new AbstractRDFHandler() {
            private long count;

            @Override
            public void handleStatement(Statement statement) {
                if (++count > most) {
                    throw new RDFHandlerException(
                            "it has more statements than fit into it or than a site needs (" + most + ")");
                }
                long line = parser.line();
                String said = statement.getPredicate().stringValue();
                String property = canonical.computeIfAbsent(said, Vocabulary::canonical);
                add(statement.getSubject(), property, statement.getObject(), line);
                slips(property, line, statement);
            }
        };
    }

    /** Words of Brick that Brick does not have are slips of the pen; other vocabularies may say what they want. */
    private void slips(String property, long line, Statement statement) {
        boolean brick = property.startsWith(Vocabulary.BRICK);
        String word = property.substring(brick ? Vocabulary.BRICK.length() : 0);
        boolean known = !brick || Vocabulary.RELATIONS.contains(word) || !unknown.add(word);
        String meant =
                known || unknown.size() > MOST_UNKNOWN ? null : SpellingSuggestion.of(word, Vocabulary.RELATIONS, 2);
        if (meant != null) {
            problems.warning(
                    name,
                    line,
                    Vocabulary.localName(statement.getSubject().stringValue()),
                    "unknown relation brick:" + word + ", which is left out. Is brick:" + meant + " meant?");
        }
    }

    /** What speaks of classes and properties and not of a building: an ontology may be in the same file. */
    boolean isVocabulary(Entity entity) {
        String iri = entity.id().stringValue();
        String canonical = entity.isNamed() ? Vocabulary.canonical(iri) : iri;
        return canonical.startsWith(Vocabulary.BRICK)
                || canonical.startsWith(Vocabulary.REC)
                || canonical.startsWith(Vocabulary.BACNET)
                || canonical.startsWith(Vocabulary.PLENUM)
                || iri.startsWith("http://www.w3.org/")
                || iri.startsWith("http://qudt.org/")
                || entity.has(Vocabulary.SUBCLASS);
    }

    String name() {
        return name;
    }

    Collection<Entity> entities() {
        return entities.values();
    }

    @Nullable
    Entity entity(Value id) {
        return id instanceof Resource resource ? entities.get(resource) : null;
    }
}
