package io.plenum.site;

import static org.assertj.core.api.Assertions.assertThat;

import io.plenum.site.importing.SiteDraft;
import io.plenum.site.importing.SiteFolder;
import io.plenum.site.importing.SiteImportProblems;
import io.plenum.site.importing.SiteImportRefused;
import io.plenum.site.importing.SiteReader;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;

/** A stranger's upload may be refused; it may neither end in an exception of another kind nor take for ever. */
class TurtleFuzzTest {

    private static final int TIMES = 6_000;

    private static final byte[] VALID = """
        @base <urn:plenum:h/> .
        @prefix brick: <https://brickschema.org/schema/Brick#> .
        @prefix rec: <https://w3id.org/rec#> .
        @prefix ref: <https://brickschema.org/schema/Brick/ref#> .
        @prefix bacnet: <http://data.ashrae.org/bacnet/2020#> .
        @prefix unit: <http://qudt.org/vocab/unit/> .
        @prefix rdfs: <http://www.w3.org/2000/01/rdf-schema#> .
        @prefix plenum: <urn:plenum:schema#> .
        <h> a brick:Building ; rdfs:label "Haus"@de , "House"@en ; plenum:zone "Europe/Berlin" ; plenum:area 120.5 .
        <f-1> a rec:Level ; rec:levelNumber 1 ; rec:isPartOf <h> .
        <z> a brick:HVAC_Zone ; brick:hasPart <r-1> . <r-1> a brick:Office ; brick:isPartOf <f-1> ; plenum:area 20 .
        <d> a bacnet:BACnetDevice ; bacnet:device-instance 1205 ; plenum:connection "bacnet" .
        <v> a brick:VAV ; plenum:system "hvac" ; brick:feeds <z> ; brick:hasPart [ a brick:Damper ] .
        <v/t> a brick:Zone_Air_Temperature_Sensor ; brick:isPointOf <v> ; plenum:kind "NUMERIC" ; brick:hasUnit unit:DEG_F ;
            ref:hasExternalReference [ a ref:BACnetReference ; bacnet:object-identifier "analog-input,5" ; bacnet:objectOf <d> ] .
        <v/m> a brick:Mode_Status ; brick:isPointOf <v> ; plenum:stateTexts ( "off" "auto" "on" ) ;
            ref:hasExternalReference [ plenum:nodeId "nsu=urn:v:s;s=a/b" ; plenum:connection "opcua" ] .
        <m> a brick:Electrical_Meter ; brick:isSubMeterOf <n> . <n> a brick:Building_Electrical_Meter ; brick:meters <h> .
        """.getBytes(StandardCharsets.UTF_8);

    @Test
    void spoiltModelsAreTakenOrRefusedAndNothingElse() {
        Mutations mutations = new Mutations(
                20261128,
                List.of(
                        "<",
                        ">",
                        "\"",
                        "\"\"\"",
                        "[",
                        "]",
                        "(",
                        ")",
                        ".",
                        ";",
                        "\\u0000",
                        "\\uD800",
                        "\u0000",
                        "@prefix : <x> .",
                        "<h>",
                        "<f-1>",
                        "a brick:Floor ;",
                        "brick:isPartOf <h> ;",
                        "brick:hasUnit unit:FOO-PER-BAR ;",
                        "1e999",
                        "_:b1",
                        "plenum:level 99999999999 ;",
                        "rdfs:subClassOf brick:Room ;",
                        "plenum:stateTexts ( ) ;",
                        "bacnet:object-identifier \"analog-input,99999999999\" ;",
                        "[".repeat(500)));
        long start = System.nanoTime();
        int taken = 0;
        for (int i = 0; i < TIMES; i++) {
            SiteImportProblems problems = new SiteImportProblems();
            try {
                SiteDraft site = SiteReader.read(SiteFolder.ofModel(mutations.of(VALID)), problems);
                assertThat(site.points())
                        .allMatch(point -> !point.key().isBlank()
                                && !point.owner().isBlank()
                                && !point.name().isBlank());
                assertThat(site.floors()).allMatch(floor -> !floor.name().isBlank());
                taken++;
            } catch (SiteImportRefused refused) {
                assertThat(refused.problems()).isNotEmpty();
            }
        }
        // both ends must have been seen, else the mutations are too wild or too tame
        assertThat(taken).isBetween(TIMES / 20, TIMES * 19 / 20);
        assertThat(Duration.ofNanos(System.nanoTime() - start)).isLessThan(Duration.ofMinutes(3));
    }
}
