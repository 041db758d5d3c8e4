package io.plenum.site.brick;

import io.plenum.point.PointSource;
import io.plenum.site.ImportProblems;
import java.util.HashMap;
import java.util.Map;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Reads where a point's values come from, and sees to it that no two points share one source. */
final class SourceReader {

    private static final Pattern OBJECT = Pattern.compile("[a-z]+(-[a-z]+)*,\\d{1,7}");
    private static final int HIGHEST_DEVICE = 4_194_302;

    private final Model model;
    private final ImportProblems problems;
    private final Map<PointSource, String> taken = new HashMap<>();

    SourceReader(Model model, ImportProblems problems) {
        this.model = model;
        this.problems = problems;
    }

    /** The first reference of a kind that Plenum reads; null for a point without one. */
    @Nullable
    PointSource read(Entity point) {
        for (Entity.Fact fact : point.all(Words.REFERENCE)) {
            Entity reference = model.file().entity(fact.value());
            PointSource source = reference == null ? null : source(point, reference);
            if (source != null) {
                checkUnique(point, fact.line(), source);
                return source;
            }
        }
        return null;
    }

    private @Nullable PointSource source(Entity point, Entity reference) {
        if (reference.has(Words.OBJECT_IDENTIFIER)) {
            return bacnet(point, reference);
        }
        String node = reference.text(Words.NODE_ID);
        return node == null ? null : new PointSource(connection(reference, "opcua"), node);
    }

    private @Nullable PointSource bacnet(Entity point, Entity reference) {
        String object = reference.text(Words.OBJECT_IDENTIFIER);
        if (object == null || !OBJECT.matcher(object).matches()) {
            error(
                    point,
                    reference.line(Words.OBJECT_IDENTIFIER),
                    "bacnet:object-identifier \"" + object + "\" is not of the form \"analog-input,5\".");
            return null;
        }
        Entity.Fact of = reference.first(Words.OBJECT_OF);
        Entity device = of == null ? null : model.file().entity(of.value());
        String instance = device == null ? null : device.text(Words.DEVICE_INSTANCE);
        if (device == null || instance == null || !isDevice(instance)) {
            error(
                    point,
                    reference.line(Words.OBJECT_OF),
                    "bacnet:objectOf must name a device with a bacnet:device-instance from 0 to " + HIGHEST_DEVICE
                            + ".");
            return null;
        }
        return new PointSource(connection(device, "bacnet"), instance + "/" + object);
    }

    private static boolean isDevice(String instance) {
        return instance.matches("\\d{1,7}") && Integer.parseInt(instance) <= HIGHEST_DEVICE;
    }

    private static String connection(Entity entity, String usual) {
        String name = entity.text(Words.CONNECTION);
        return name == null ? usual : name;
    }

    private void checkUnique(Entity point, long line, PointSource source) {
        String first = taken.putIfAbsent(source, model.keyOf(point));
        if (first != null) {
            error(
                    point,
                    line,
                    "has the same source as " + first + " (" + source.connection() + " " + source.address() + ").");
        }
    }

    private void error(Entity point, long line, String message) {
        problems.error(model.file().name(), line, model.keyOf(point), message);
    }
}
