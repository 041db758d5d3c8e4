package io.plenum.site.exporting;

import io.plenum.point.Point;
import io.plenum.point.PointSource;
import io.plenum.point.unit.Unit;
import io.plenum.site.BuildingModel;
import io.plenum.site.Equipment;
import io.plenum.site.Floor;
import io.plenum.site.PostalAddress;
import io.plenum.site.Space;
import io.plenum.site.address.NodeReference;
import io.plenum.site.brick.Keys;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** A site as a Brick model. */
final class TurtleExport {

    private static final Pattern BACNET = Pattern.compile("(\\d{1,7})/([a-z-]+,\\d{1,7})");
    private static final Pattern LOCAL_NAME = Pattern.compile("[A-Za-z](?:[\\w.-]*\\w)?");

    private final BuildingModel model;
    private final StringBuilder text = new StringBuilder();
    private final Set<String> devices = new TreeSet<>();

    TurtleExport(BuildingModel model) {
        this.model = model;
    }

    String text() {
        String site = model.site().key();
        text.append("@base <urn:plenum:").append(site).append("/> .\n").append("""
            @prefix brick: <https://brickschema.org/schema/Brick#> .
            @prefix ref: <https://brickschema.org/schema/Brick/ref#> .
            @prefix bacnet: <http://data.ashrae.org/bacnet/2020#> .
            @prefix unit: <http://qudt.org/vocab/unit/> .
            @prefix rdfs: <http://www.w3.org/2000/01/rdf-schema#> .
            @prefix rec: <https://w3id.org/rec#> .
            @prefix plenum: <urn:plenum:schema#> .

            """);
        places();
        model.equipment().forEach(this::equipment);
        model.points().forEach(this::point);
        devices.forEach(text::append);
        return text.toString();
    }

    private void places() {
        Set<String> buildings = new TreeSet<>();
        model.floors().stream()
                .map(Floor::building)
                .filter(java.util.Objects::nonNull)
                .forEach(buildings::add);
        begin(
                model.site().key(),
                buildings.isEmpty() ? "Building" : "Site",
                model.site().name());
        say("plenum:zone", quoted(model.zone().getId()));
        say("plenum:area", String.valueOf(model.site().areaSquareMetres()));
        PostalAddress address = model.site().address();
        if (address != null) {
            say("rec:address", postal(address));
        }
        end();
        for (String building : buildings) {
            begin(building(building), "Building", building);
            say("brick:isPartOf", iri(model.site().key()));
            end();
        }
        model.floors().forEach(this::floor);
        model.spaces().forEach(this::space);
    }

    private static String postal(PostalAddress address) {
        return "[ a rec:PostalAddress"
                + part("rec:addressLine1", address.street())
                + part("rec:postalCode", address.postalCode())
                + part("rec:city", address.city())
                + part("rec:country", address.country())
                + " ]";
    }

    private static String part(String property, String value) {
        return value.isEmpty() ? "" : " ; " + property + " " + quoted(value);
    }

    private String building(String name) {
        return Keys.key(model.site().key() + "-building-" + name, false);
    }

    /** A floor of one of several buildings has the building's name before its own. */
    private void floor(Floor floor) {
        String building = floor.building();
        String prefix = building == null ? "" : building + " · ";
        String name = floor.name().startsWith(prefix) ? floor.name().substring(prefix.length()) : floor.name();
        begin(floor.key(), "Floor", name);
        say("plenum:level", String.valueOf(floor.level()));
        say("brick:isPartOf", iri(building == null ? model.site().key() : building(building)));
        end();
    }

    private void space(Space space) {
        begin(space.key(), space.brickClass(), space.name());
        say("plenum:area", String.valueOf(space.areaSquareMetres()));
        say("brick:isPartOf", iri(space.floor()));
        all("brick:hasPart", space.parts());
        end();
    }

    private void equipment(Equipment one) {
        begin(one.key(), one.brickClass(), one.name());
        say("plenum:system", quoted(one.system()));
        String place = one.space() != null ? one.space() : one.floor();
        all("brick:hasLocation", place == null ? List.of() : List.of(place));
        all("brick:isPartOf", one.partOf() == null ? List.of() : List.of(one.partOf()));
        all("brick:isSubMeterOf", one.subMeterOf() == null ? List.of() : List.of(one.subMeterOf()));
        all("brick:feeds", one.feeds());
        all("brick:meters", one.meters());
        end();
    }

    private void point(Point point) {
        begin(point.key(), point.brickClass(), point.name());
        String owner = model.anyOwnerOf(point.key());
        say("brick:isPointOf", iri(owner == null ? model.site().key() : owner));
        say("plenum:kind", quoted(point.kind().name()));
        if (!point.unit().equals(Unit.UNITLESS)) {
            boolean named = point.unit().isKnown()
                    && LOCAL_NAME.matcher(point.unit().qudt()).matches();
            say(
                    "brick:hasUnit",
                    named ? "unit:" + point.unit().qudt() : quoted(point.unit().symbol()));
        }
        if (!point.stateTexts().isEmpty()) {
            say(
                    "plenum:stateTexts",
                    point.stateTexts().stream().map(TurtleExport::quoted).collect(Collectors.joining(" ", "( ", " )")));
        }
        if (point.writable()) {
            say("plenum:writable", "true");
        }
        if (point.source() != null) {
            say("ref:hasExternalReference", source(point.source()));
        }
        end();
    }

    private String source(PointSource source) {
        Matcher bacnet = BACNET.matcher(source.address());
        if (bacnet.matches()) {
            String device = "device-" + Keys.key(source.connection(), false) + "-" + bacnet.group(1);
            devices.add(iri(device) + " a bacnet:BACnetDevice ; bacnet:device-instance " + bacnet.group(1)
                    + " ; plenum:connection " + quoted(source.connection()) + " .\n");
            return "[ a ref:BACnetReference ; bacnet:object-identifier " + quoted(bacnet.group(2))
                    + " ; bacnet:objectOf " + iri(device) + " ]";
        }
        String address = NodeReference.isValid(source.address()) ? "plenum:nodeId" : "plenum:address";
        return "[ " + address + " " + quoted(source.address()) + " ; plenum:connection " + quoted(source.connection())
                + " ]";
    }

    private void begin(String key, String brickClass, String name) {
        text.append(iri(key));
        if (LOCAL_NAME.matcher(brickClass).matches()) {
            text.append(" a brick:").append(brickClass).append(" ;");
        }
        text.append(" rdfs:label ").append(quoted(name));
    }

    private void say(String property, String value) {
        text.append(" ;\n    ").append(property).append(' ').append(value);
    }

    private void all(String property, List<String> keys) {
        if (!keys.isEmpty()) {
            say(property, keys.stream().map(TurtleExport::iri).collect(Collectors.joining(" , ")));
        }
    }

    private void end() {
        text.append(" .\n");
    }

    /** Keys have no characters that an IRI may not have. */
    private static String iri(String key) {
        return "<" + key + ">";
    }

    private static String quoted(String value) {
        return "\""
                + value.replace("\\", "\\\\")
                        .replace("\"", "\\\"")
                        .replace("\n", "\\n")
                        .replace("\r", "\\r")
                        .replace("\t", "\\t")
                + "\"";
    }
}
