package io.plenum.site;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.plenum.point.PointKind;
import io.plenum.point.unit.Unit;
import io.plenum.site.importing.SiteDraft;
import io.plenum.site.importing.SiteFolder;
import io.plenum.site.importing.SiteImportProblem;
import io.plenum.site.importing.SiteImportProblems;
import io.plenum.site.importing.SiteImportRefused;
import io.plenum.site.importing.SiteReader;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.Test;

/** Models as others write them: what they leave out is put in and told; only what cannot be read at all is refused. */
class ForeignModelsTest extends ForeignModelCase {

    /** What both count would be bought twice. */
    @Test
    void metersStandBehindMetersBySayingSoOrByWhatTheyMeter() {
        SiteDraft site = read("""
            b:camp a brick:Site ; plenum:zone "Europe/Berlin" ; brick:hasPart b:north , b:south .
            b:north a brick:Building . b:south a brick:Building . b:n1 a brick:Floor ; brick:isPartOf b:north .
            b:mn a brick:Building_Electrical_Meter ; brick:meters b:north ; brick:hasSubMeter b:kitchen .
            b:ms a brick:Building_Electrical_Meter ; brick:meters b:south .
            b:kitchen a brick:Electrical_Meter . b:floor a brick:Electrical_Meter ; brick:meters b:n1 .
            b:water a brick:Water_Meter ; brick:meters b:n1 .
            """);

        assertThat(equipment(site, "kitchen").subMeterOf()).isEqualTo("mn");
        assertThat(equipment(site, "floor").subMeterOf()).isEqualTo("mn");
        assertThat(equipment(site, "water").subMeterOf()).isNull();
        assertThat(equipment(site, "ms").subMeterOf()).isNull();
    }

    @Test
    void partsBlankNodesAndSeveralOwners() {
        SiteDraft site = read("""
            b:h a brick:Building ; plenum:zone "Europe/Berlin" . b:f a brick:Floor ; plenum:level 0 ; brick:isPartOf b:h .
            b:plant a brick:Mechanical_Room ; brick:isPartOf b:f .
            b:ahu a brick:AHU ; brick:hasLocation b:plant ; brick:hasPart b:fan ;
                brick:hasPoint [ a brick:Supply_Air_Temperature_Sensor ; brick:hasUnit unit:DEG_F ] .
            b:fan a brick:Supply_Fan ; brick:hasPoint b:speed .
            b:speed a brick:Fan_Speed_Command ; brick:isPointOf b:plant .
            """);

        assertThat(equipment(site, "fan").partOf()).isEqualTo("ahu");
        assertThat(equipment(site, "fan").floor()).isEqualTo("f");
        assertThat(point(site, "ahu/supply-air-temperature-sensor").unit()).isEqualTo(Unit.DEGREE_FAHRENHEIT);
        assertThat(point(site, "speed").owner()).isEqualTo("fan");
        assertThat(sentences()).isEmpty();
    }

    @Test
    void olderVersionsInferredClassesAndOwnClasses() {
        SiteDraft site = SiteReader.read(SiteFolder.ofModel("""
            @prefix b: <http://old.invalid/hq#> .
            @prefix brick: <https://brickschema.org/schema/1.1/Brick#> .
            @prefix frame: <https://brickschema.org/schema/1.0.3/BrickFrame#> .
            @prefix own: <http://old.invalid/own#> .
            @prefix owl: <http://www.w3.org/2002/07/owl#> .
            @prefix rdfs: <http://www.w3.org/2000/01/rdf-schema#> .
            @prefix skos: <http://www.w3.org/2004/02/skos/core#> .
            own:Cold_Lab a owl:Class ; rdfs:subClassOf brick:Laboratory .
            b:hq a brick:Building , owl:NamedIndividual ; <urn:plenum:schema#zone> "Europe/Berlin" .
            b:f3 a brick:Floor ; frame:isPartOf b:hq ; skos:prefLabel "Dritter Stock"@de , "Third floor"@en .
            b:lab a own:Cold_Lab ; frame:isPartOf b:f3 .
            b:t a brick:Point , brick:Sensor , brick:Zone_Air_Temperature_Sensor , brick:Temperature_Sensor ; frame:isPointOf b:lab .
            """.getBytes(StandardCharsets.UTF_8)), problems);

        assertThat(site.floors()).extracting(Floor::name).containsExactly("Third floor");
        assertThat(space(site, "lab").brickClass()).isIn("Cold_Lab", "Laboratory");
        assertThat(point(site, "t").brickClass()).isEqualTo("Zone_Air_Temperature_Sensor");
        assertThat(site.equipment()).isEmpty();
        assertThat(sentences()).isEmpty();
    }

    @Test
    void slipsOfThePenAreToldWithWhatIsMeant() {
        read("""
            b:h a brick:Building ; plenum:zone "Europe/Berlin" . b:f a brick:Floor ; plenum:level 0 ; brick:isPartOf b:h .
            b:v a brick:VAV ; brick:isPartof b:f .
            b:t a brick:Zone_Air_Temperatur_Sensor ; brick:isPointOf b:v ; brick:hasUnit unit:DEG_Z .
            b:u a brick:Zone_Air_Temperatur_Sensor ; brick:isPointOf b:v .
            """);

        assertThat(sentences())
                .containsExactlyInAnyOrder(
                        "site.ttl, line 10: v: unknown relation brick:isPartof, which is left out. Is brick:isPartOf"
                                + " meant?",
                        "site.ttl, line 11: t: unknown class Zone_Air_Temperatur_Sensor (and 1 more of it); taken for"
                                + " a point. Is brick:Zone_Air_Temperature_Sensor meant?",
                        "site.ttl, line 11: t: has the unknown unit \"DEG_Z\", which is shown as it is and takes part"
                                + " in no analysis. Is unit:DEG meant?");
    }

    @Test
    void kindsAreReadFromClassUnitAndObject() {
        SiteDraft site = read("""
            b:h a brick:Building ; plenum:zone "Europe/Berlin" .
            b:fan a brick:Fan_On_Off_Status ; brick:isPointOf b:h .
            b:mode a brick:Operating_Mode_Status ; brick:isPointOf b:h .
            b:load a brick:Status ; brick:hasUnit unit:PERCENT ; brick:isPointOf b:h .
            b:what a brick:Point ; brick:isPointOf b:h .
            """);

        assertThat(point(site, "fan").kind()).isEqualTo(PointKind.BINARY);
        assertThat(point(site, "mode").kind()).isEqualTo(PointKind.MULTISTATE);
        assertThat(point(site, "load").kind()).isEqualTo(PointKind.NUMERIC);
        assertThat(sentences())
                .anyMatch(text -> text.contains("mode: has no plenum:kind and is a mode: MULTISTATE is taken"))
                .anyMatch(text -> text.contains("what: has no plenum:kind"));
    }

    @Test
    void namesOfOtherCharactersAndTheSameNameTwice() {
        SiteDraft site =
                SiteReader.read(SiteFolder.ofModel((PREFIXES + """
                    b:h a brick:Building ; plenum:zone "Europe/Berlin" . b:f a brick:Floor ; plenum:level 0 ; brick:isPartOf b:h .
                    <https://campus.invalid/model#Büro%201> a brick:Office ; brick:isPartOf b:f .
                    <https://other.invalid/x#f> a brick:VAV ; brick:isPartOf b:f .
                    """).getBytes(StandardCharsets.UTF_8)), problems);

        assertThat(site.spaces()).extracting(Space::key).containsExactly("Buero-1");
        assertThat(site.equipment()).hasSize(1);
        assertThat(site.equipment().getFirst().key()).startsWith("f-");
        assertThat(sentences()).hasSize(2);
    }

    /** Turtle is UTF-8; editors save other things, and a name with a wrong umlaut would be looked for in vain. */
    @Test
    void encodingsAreSeenAndTold() {
        String model =
                PREFIXES + "b:h a brick:Building ; plenum:zone \"Europe/Berlin\" ; rdfs:label \"Bürgerhaus\" .\n";
        for (Charset charset :
                List.of(Charset.forName("windows-1252"), StandardCharsets.UTF_16LE, StandardCharsets.UTF_16BE)) {
            SiteImportProblems told = new SiteImportProblems();
            SiteDraft site = SiteReader.read(SiteFolder.ofModel(model.getBytes(charset)), told);
            assertThat(site.site().name()).isEqualTo("Bürgerhaus");
            assertThat(told.list())
                    .singleElement()
                    .extracting(SiteImportProblem::message)
                    .asString()
                    .contains("UTF-8");
        }
        SiteDraft marked =
                SiteReader.read(SiteFolder.ofModel(("\uFEFF" + model).getBytes(StandardCharsets.UTF_8)), problems);
        assertThat(marked.site().name()).isEqualTo("Bürgerhaus");
        assertThat(sentences()).isEmpty();
    }

    @Test
    void whatIsNoModelIsRefused() {
        assertThatThrownBy(() -> read("b:x rdfs:comment \"nothing\" .")).isInstanceOf(SiteImportRefused.class);
        assertThatThrownBy(() -> read("b:x " + "[ b:y ".repeat(20_000))).isInstanceOf(SiteImportRefused.class);
    }

    /** A campus of 100,000 statements; the bound leaves room for a slow machine, growth by the square would take minutes. */
    @Test
    void largeModelsAreReadInBoundedTime() {
        StringBuilder model = new StringBuilder("b:h a brick:Building ; plenum:zone \"Europe/Berlin\" .\n");
        for (int f = 0; f < 20; f++) {
            model.append("b:f").append(f).append(" a brick:Floor ; brick:isPartOf b:h .\n");
        }
        for (int i = 0; i < 5_000; i++) {
            model.append(
                    "b:r%1$d a brick:Room ; brick:isPartOf b:f%2$d . b:z%1$d a brick:HVAC_Zone ; brick:hasPart b:r%1$d .\n"
                            .formatted(i, i % 20));
            model.append(
                    "b:v%1$d a brick:VAV ; brick:feeds b:z%1$d ; brick:hasPoint b:p%1$d , b:q%1$d , b:s%1$d , b:u%1$d .\n"
                            .formatted(i));
            for (String p : List.of("p", "q", "s", "u")) {
                model.append(
                        "b:%1$s%2$d a brick:Zone_Air_Temperature_Sensor ; brick:hasUnit unit:DEG_F ; rdfs:label \"%1$s %2$d\" .\n"
                                .formatted(p, i));
            }
        }
        long start = System.nanoTime();

        SiteDraft site = read(model.toString());

        assertThat(site.points()).hasSize(20_000);
        assertThat(Duration.ofNanos(System.nanoTime() - start)).isLessThan(Duration.ofSeconds(30));
        assertThat(Objects.requireNonNull(site.site()).key()).isEqualTo("h");
    }
}
