package io.plenum.emulator.aula;

import io.plenum.emulator.EmulatedDevice;
import io.plenum.emulator.EmulatedPoint;
import io.plenum.emulator.PointAddress;
import io.plenum.emulator.aula.point.EquipmentRegister;
import io.plenum.emulator.aula.room.SpaceSpec;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;

/**
 * Describes the building in Turtle, with Brick classes and references to its controllers, as the contractor who built it would
 * hand it over.
 */
public final class SiteExport {

    private static final String HEAD = """
            @base <urn:plenum:aula-house/> .
            @prefix brick: <https://brickschema.org/schema/Brick#> .
            @prefix ref: <https://brickschema.org/schema/Brick/ref#> .
            @prefix bacnet: <http://data.ashrae.org/bacnet/2020#> .
            @prefix unit: <http://qudt.org/vocab/unit/> .
            @prefix rdfs: <http://www.w3.org/2000/01/rdf-schema#> .
            @prefix plenum: <urn:plenum:schema#> .

            <aula-house> a brick:Building ; rdfs:label "Aula House" ; plenum:zone "Europe/Berlin" ; plenum:area 4080.0 .

            """;
    private static final List<String> FLOOR_NAMES =
            List.of("Ground floor", "First floor", "Second floor", "Third floor");

    private final StringBuilder out = new StringBuilder(HEAD);

    private SiteExport() {}

    public static String turtle(AulaHouse building) {
        SiteExport export = new SiteExport();
        export.floors();
        building.equipment().forEach(export::machine);
        export.out.append('\n');
        building.devices().forEach(export::device);
        export.out.append('\n');
        building.points().forEach(export::point);
        return export.out.toString();
    }

    private void floors() {
        for (int level = 0; level < FLOOR_NAMES.size(); level++) {
            line(
                    "<floor-%d> a brick:Floor ; rdfs:label \"%s\" ; plenum:level %d ; brick:isPartOf <aula-house> .",
                    level, FLOOR_NAMES.get(level), level);
        }
        out.append('\n');
        for (SpaceSpec space : SpaceSpec.all()) {
            line(
                    "<%s> a brick:%s ; rdfs:label \"%s\" ; plenum:area %.1f ; brick:isPartOf <%s> .",
                    space.key(), spaceClass(space.use()), space.name(), space.area(), space.floor());
        }
        out.append('\n');
    }

    private static String spaceClass(String use) {
        return switch (use) {
            case "open-office" -> "Open_Office";
            case "office" -> "Enclosed_Office";
            case "focus" -> "Focus_Room";
            case "meeting" -> "Conference_Room";
            case "corridor" -> "Hallway";
            case "stairs" -> "Staircase";
            case "lift" -> "Elevator_Shaft";
            case "wc" -> "Restroom";
            case "kitchen" -> "Pantry";
            case "cafe" -> "Cafeteria";
            case "server" -> "Server_Room";
            case "plant" -> "Mechanical_Room";
            case "electrical" -> "Electrical_Room";
            case "lobby" -> "Lobby";
            case "lounge" -> "Lounge";
            case "print" -> "Copy_Room";
            default -> "Storage_Room";
        };
    }

    private void machine(EquipmentRegister.Entry machine) {
        StringBuilder text = new StringBuilder("<%s> a brick:%s ; rdfs:label \"%s\" ; plenum:system \"%s\""
                .formatted(machine.key(), machine.brickClass(), machine.name(), machine.system()));
        if (!machine.space().isEmpty()) {
            text.append(" ; brick:hasLocation <").append(machine.space()).append('>');
        } else if (!machine.floor().isEmpty()) {
            text.append(" ; brick:hasLocation <").append(machine.floor()).append('>');
        }
        if (!machine.feeds().isEmpty()) {
            text.append(" ; brick:feeds ")
                    .append(machine.feeds().stream().map(f -> "<" + f + ">").collect(Collectors.joining(" , ")));
        }
        out.append(text).append(" .\n");
    }

    private void device(EmulatedDevice device) {
        line(
                "<device-%d> a bacnet:BACnetDevice ; rdfs:label \"%s\" ; bacnet:device-instance %d ; plenum:connection \"bacnet\" .",
                device.instance(), device.name(), device.instance());
    }

    private void point(EmulatedPoint point) {
        String owner = point.key().substring(0, point.key().indexOf('/'));
        line(
                "<%s> a brick:%s ; rdfs:label \"%s\" ; brick:isPointOf <%s> ;",
                point.key(), point.brickClass(), point.name(), owner);
        out.append("    plenum:kind \"")
                .append(point.kind())
                .append("\" ; brick:hasUnit unit:")
                .append(point.unit().qudt());
        if (!point.states().isEmpty()) {
            out.append(" ; plenum:stateTexts ( ");
            point.states().forEach(s -> out.append('"').append(s).append("\" "));
            out.append(')');
        }
        if (point.writable()) {
            out.append(" ; plenum:writable true");
        }
        out.append(" ;\n    ref:hasExternalReference [ ")
                .append(reference(point.binding()))
                .append(" ] .\n");
    }

    private static String reference(PointAddress binding) {
        return switch (binding) {
            case PointAddress.Bacnet object ->
                "a ref:BACnetReference ; bacnet:object-identifier \"%s,%d\" ; bacnet:objectOf <device-%d>"
                        .formatted(object.type(), object.instance(), object.device());
            case PointAddress.OpcUa node ->
                "a plenum:OPCUAReference ; plenum:nodeId \"nsu=urn:aula-house;s=%s\" ; plenum:connection \"opcua\""
                        .formatted(node.path());
        };
    }

    private void line(String format, Object... values) {
        out.append(String.format(Locale.ROOT, format, values)).append('\n');
    }
}
