package io.plenum.drill;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** A building of one floor with so many points of one connection, as a folder that a server takes over when it first starts. */
public final class DrillSite {

    public static final String CONNECTION = "bacnet";
    public static final String POINT = "drill/p-%05d";

    private DrillSite() {}

    /** @param objects type of the object of each point */
    static Path write(Path folder, int points, String objects, String settings) throws IOException {
        Files.createDirectories(folder);
        StringBuilder model = new StringBuilder("""
            @base <urn:plenum:drill/> .
            @prefix brick: <https://brickschema.org/schema/Brick#> .
            @prefix ref: <https://brickschema.org/schema/Brick/ref#> .
            @prefix bacnet: <http://data.ashrae.org/bacnet/2020#> .
            @prefix unit: <http://qudt.org/vocab/unit/> .
            @prefix rdfs: <http://www.w3.org/2000/01/rdf-schema#> .
            @prefix plenum: <urn:plenum:schema#> .
            <house> a brick:Building ; rdfs:label "House" ; plenum:zone "Europe/Berlin" ; plenum:area 1000 .
            <floor> a brick:Floor ; rdfs:label "Ground" ; plenum:level 0 ; brick:isPartOf <house> .
            <drill> a brick:Equipment ; rdfs:label "Drill" ; plenum:system "hvac" ; brick:hasLocation <floor> .
            <device-1> a bacnet:BACnetDevice ; rdfs:label "Device" ; bacnet:device-instance 1 ; plenum:connection "%s" .
            """.formatted(CONNECTION));
        String type = objects.equals("analog-input") ? "Sensor" : "Setpoint ; plenum:writable true";
        for (int i = 0; i < points; i++) {
            model.append("""
                <%s> a brick:%s ; rdfs:label "Point %d" ; brick:isPointOf <drill> ; plenum:kind "NUMERIC" ; brick:hasUnit unit:UNITLESS ;
                  ref:hasExternalReference [ a ref:BACnetReference ; bacnet:object-identifier "%s,%d" ; bacnet:objectOf <device-1> ] .
                """.formatted(POINT.formatted(i), type, i, objects, i));
        }
        Files.writeString(folder.resolve("site.ttl"), model);
        Files.writeString(
                folder.resolve("connections.json"),
                "[{\"name\": \"%s\", \"kind\": \"bacnet\", \"settings\": %s}]".formatted(CONNECTION, settings));
        return folder;
    }
}
