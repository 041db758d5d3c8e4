package io.plenum.site.shape;

import io.plenum.site.brick.Vocabulary;
import io.plenum.site.importing.SiteImportProblems;
import io.plenum.site.shape.ShaclEngine.ShapeResult;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.eclipse.rdf4j.model.Value;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.MessageSource;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.stereotype.Component;

/** Warns, in the reader's language and with line and entity, of what in a model does not keep to the shapes in {@code shapes.ttl}. */
@Component
public class ModelShapes {

    private static final Logger log = LoggerFactory.getLogger(ModelShapes.class);

    /** What each shape looks at, which is what the sentence names. */
    private static final Map<String, String> PROPERTIES = Map.of(
            "one-unit", Vocabulary.HAS_UNIT,
            "owner", Vocabulary.IS_POINT_OF,
            "place", Vocabulary.HAS_LOCATION,
            "space-in-space", Vocabulary.IS_PART_OF,
            "one-floor", Vocabulary.IS_PART_OF,
            "part-circle", Vocabulary.IS_PART_OF,
            "feeds-circle", Vocabulary.FEEDS,
            "one-meter-above", Vocabulary.IS_SUB_METER_OF,
            "meter-circle", Vocabulary.IS_SUB_METER_OF);

    /** Read when the first model is imported: most starts of the server import none. */
    private static final class Loaded {
        static final ShaclEngine ENGINE = new ShaclEngine("shapes.ttl");
    }

    private final MessageSource messages;

    public ModelShapes(MessageSource messages) {
        this.messages = messages;
    }

    /** The import goes on whatever is found, and where the engine fails. */
    public void check(DescribedModel model, SiteImportProblems problems) {
        List<ShapeResult> results;
        try {
            results = Loaded.ENGINE.check(ModelGraph.of(model));
        } catch (RuntimeException e) {
            log.warn("The shapes of {} could not be checked", model.file(), e);
            return;
        }
        record Warning(ShapeResult result, long line) {}
        results.stream()
                .map(result -> new Warning(
                        result, model.line(result.entity(), PROPERTIES.getOrDefault(result.shape(), Vocabulary.TYPE))))
                .sorted(Comparator.comparingLong(Warning::line))
                .forEach(warning -> say(model, warning.result(), warning.line(), problems));
    }

    private void say(DescribedModel model, ShapeResult result, long line, SiteImportProblems problems) {
        String key = "site.shape." + result.shape();
        Supplier<String> sentence = () -> text(key, named(model, result));
        problems.repeated(text(key + ".alike"), model.file(), line, model.key(result.entity()), sentence);
    }

    /** The classes, units or entities of which the sentence speaks. */
    private static String named(DescribedModel model, ShapeResult result) {
        String property = PROPERTIES.get(result.shape());
        Stream<String> names = property == null
                ? model.classes(result.entity()).stream()
                : property.equals(Vocabulary.HAS_UNIT)
                        ? model.values(result.entity(), property).map(Value::stringValue)
                        : model.related(result.entity(), property).stream().map(model::key);
        return names.distinct().limit(5).collect(Collectors.joining(", "));
    }

    private String text(String key, Object... arguments) {
        return String.valueOf(messages.getMessage(key, arguments, key, LocaleContextHolder.getLocale()));
    }
}
