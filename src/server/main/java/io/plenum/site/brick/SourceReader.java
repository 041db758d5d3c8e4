package io.plenum.site.brick;

import io.plenum.point.PointSource;
import io.plenum.site.address.BacnetReference;
import io.plenum.site.address.ModbusReference;
import io.plenum.site.address.NodeReference;
import io.plenum.site.importing.SiteImportProblems;
import java.util.HashMap;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Reads where a point's values come from; a point whose address no object can have, or another point has, is kept without one. */
final class SourceReader {

    private static final Pattern URI =
            Pattern.compile("bacnet://(\\d{1,10})/([A-Za-z-]+|\\d+)[,/](\\d{1,10})(?:/present-value|/85)?/?");

    /** A metric of Sparkplug, with an empty device for one of the node itself, or a topic and a place in its payload (docs/mqtt.md). */
    private static final Pattern MQTT =
            Pattern.compile("sparkplug/[^/+#]+/[^/+#]+/[^/+#]*/.+|json/[^+#]+#/.*", Pattern.DOTALL);

    private final Model model;
    private final SiteImportProblems problems;
    private final Map<PointSource, String> taken = new HashMap<>();

    SourceReader(Model model, SiteImportProblems problems) {
        this.model = model;
        this.problems = problems;
    }

    /** The first reference of a kind that Plenum reads; null for a point without one. */
    @Nullable
    PointSource read(Entity point) {
        for (Entity.Fact fact : point.all(Vocabulary.REFERENCE)) {
            Entity reference = model.file().entity(fact.value());
            PointSource source = reference == null ? null : source(point, reference);
            if (source != null) {
                return isFirst(point, fact.line(), source) ? source : null;
            }
        }
        Entity.Fact uri = point.first(Vocabulary.BACNET_URI);
        PointSource source = uri == null ? null : byUri(point, point);
        return source != null && isFirst(point, point.line(Vocabulary.BACNET_URI), source) ? source : null;
    }

    private @Nullable PointSource source(Entity point, Entity reference) {
        String address = reference.text(Vocabulary.ADDRESS);
        if (address != null && !address.isBlank()) {
            return plain(point, reference, address.strip());
        }
        if (reference.has(Vocabulary.OBJECT_IDENTIFIER)) {
            return bacnet(point, reference);
        }
        if (reference.has(Vocabulary.BACNET_URI)) {
            return byUri(point, reference);
        }
        String register = reference.text(Vocabulary.MODBUS_ADDRESS);
        if (register != null) {
            return modbus(point, reference, register.strip());
        }
        String topic = reference.text(Vocabulary.MQTT_ADDRESS);
        if (topic != null) {
            return mqtt(point, reference, topic.strip());
        }
        String node = reference.text(Vocabulary.NODE_ID);
        return node == null ? null : opcUa(point, reference, node.strip());
    }

    private @Nullable PointSource modbus(Entity point, Entity reference, String register) {
        if (!ModbusReference.isValid(register)) {
            lost(
                    point,
                    reference.line(Vocabulary.MODBUS_ADDRESS),
                    "plenum:modbusAddress \"" + register
                            + "\" is no register. Write UNIT/TABLE/REGISTER/TYPE, as in 1/holding/12/float32, or as discovery lists it");
            return null;
        }
        return new PointSource(connection(reference, "modbus"), register);
    }

    private @Nullable PointSource plain(Entity point, Entity reference, String address) {
        String connection = reference.text(Vocabulary.CONNECTION);
        if (connection == null || connection.isBlank()) {
            lost(
                    point,
                    reference.line(Vocabulary.ADDRESS),
                    "plenum:address \"" + address + "\" needs the name of its connection: say plenum:connection");
            return null;
        }
        return new PointSource(connection.strip(), address);
    }

    private @Nullable PointSource mqtt(Entity point, Entity reference, String address) {
        if (!MQTT.matcher(address).matches()) {
            lost(
                    point,
                    reference.line(Vocabulary.MQTT_ADDRESS),
                    "plenum:mqttAddress \"" + address
                            + "\" is no address. Write sparkplug/GROUP/NODE/DEVICE/METRIC or json/TOPIC#/PATH, as discovery lists it");
            return null;
        }
        return new PointSource(connection(reference, "mqtt"), address);
    }

    private @Nullable PointSource opcUa(Entity point, Entity reference, String node) {
        if (!NodeReference.isValid(node)) {
            lost(
                    point,
                    reference.line(Vocabulary.NODE_ID),
                    "plenum:nodeId \"" + node
                            + "\" is no node. Write nsu=URI;s=NAME or nsu=URI;i=NUMBER, as discovery lists it");
            return null;
        }
        return new PointSource(connection(reference, "opcua"), node);
    }

    private @Nullable PointSource bacnet(Entity point, Entity reference) {
        String given = String.valueOf(reference.text(Vocabulary.OBJECT_IDENTIFIER));
        BacnetReference object = BacnetReference.of(given);
        if (object.problem() != null) {
            lost(
                    point,
                    reference.line(Vocabulary.OBJECT_IDENTIFIER),
                    "bacnet:object-identifier \"" + given + "\" " + object.problem());
            return null;
        }
        Entity.Fact of = reference.first(Vocabulary.OBJECT_OF);
        Entity device = of == null ? null : model.file().entity(of.value());
        String instance = device == null ? null : instance(device.text(Vocabulary.DEVICE_INSTANCE));
        if (device == null || instance == null) {
            lost(
                    point,
                    reference.line(Vocabulary.OBJECT_OF),
                    "bacnet:objectOf must name a device with a bacnet:device-instance from 0 to "
                            + BacnetReference.HIGHEST);
            return null;
        }
        return new PointSource(connection(device, "bacnet"), instance + "/" + object.text());
    }

    private @Nullable PointSource byUri(Entity point, Entity reference) {
        String uri = String.valueOf(reference.text(Vocabulary.BACNET_URI));
        Matcher matcher = URI.matcher(uri.strip());
        BacnetReference object = matcher.matches()
                ? BacnetReference.of(matcher.group(2) + "," + matcher.group(3))
                : BacnetReference.of(uri);
        String instance = matcher.matches() ? instance(matcher.group(1)) : null;
        if (object.problem() != null || instance == null) {
            lost(
                    point,
                    reference.line(Vocabulary.BACNET_URI),
                    "ref:BACnetURI \"" + uri + "\" is no object. Write bacnet://DEVICE/analog-input,5/present-value");
            return null;
        }
        Entity.Fact of = reference.first(Vocabulary.OBJECT_OF);
        Entity device = of == null ? null : model.file().entity(of.value());
        return new PointSource(
                connection(device == null ? reference : device, "bacnet"), instance + "/" + object.text());
    }

    private static @Nullable String instance(@Nullable String text) {
        if (text == null || !text.strip().matches("\\d{1,7}")) {
            return null;
        }
        int instance = Integer.parseInt(text.strip());
        return instance <= BacnetReference.HIGHEST ? String.valueOf(instance) : null;
    }

    private static String connection(Entity entity, String usual) {
        String name = entity.text(Vocabulary.CONNECTION);
        return name == null || name.isBlank() ? usual : name.strip();
    }

    private boolean isFirst(Entity point, long line, PointSource source) {
        String first = taken.putIfAbsent(source, model.keyOf(point));
        if (first != null) {
            lost(
                    point,
                    line,
                    "has the same source as " + first + " (" + source.connection() + " " + source.address()
                            + "). Leave it with one of them");
        }
        return first == null;
    }

    private void lost(Entity point, long line, String message) {
        problems.repeated(
                "points without values for such a reason",
                model.file().name(),
                line,
                model.keyOf(point),
                message + "; the point gets no values.");
    }
}
