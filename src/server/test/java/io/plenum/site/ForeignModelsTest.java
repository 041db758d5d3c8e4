package io.plenum.site;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.plenum.point.PointKind;
import io.plenum.point.PointSource;
import io.plenum.point.unit.Unit;
import io.plenum.site.importing.PointDraft;
import io.plenum.site.importing.SiteDraft;
import io.plenum.site.importing.SiteFolder;
import io.plenum.site.importing.SiteImportProblem;
import io.plenum.site.importing.SiteImportProblems;
import io.plenum.site.importing.SiteImportRefused;
import io.plenum.site.importing.SiteReader;
import io.plenum.site.importing.SourceCheck;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Models as others write them: what they leave out is put in and told; only what cannot be read at all is refused. */
class ForeignModelsTest {

    private static final String PREFIXES = """
        @prefix b: <https://campus.invalid/model#> .
        @prefix brick: <https://brickschema.org/schema/Brick#> .
        @prefix rec: <https://w3id.org/rec#> .
        @prefix rdfs: <http://www.w3.org/2000/01/rdf-schema#> .
        @prefix ref: <https://brickschema.org/schema/Brick/ref#> .
        @prefix bacnet: <http://data.ashrae.org/bacnet/2020#> .
        @prefix unit: <http://qudt.org/vocab/unit/> .
        @prefix plenum: <urn:plenum:schema#> .
        """;

    /** The first line of a test's own text. */
    private static final int FIRST = 9;

    private final SiteImportProblems problems = new SiteImportProblems();

    private SiteDraft read(String model) {
        return SiteReader.read(SiteFolder.ofModel((PREFIXES + model).getBytes(StandardCharsets.UTF_8)), problems);
    }

    private List<String> sentences() {
        return problems.list().stream().map(SiteImportProblem::sentence).toList();
    }

    private static PointDraft point(SiteDraft site, String key) {
        return site.points().stream()
                .filter(one -> one.key().equals(key))
                .findFirst()
                .orElseThrow();
    }

    private static Equipment equipment(SiteDraft site, String key) {
        return site.equipment().stream()
                .filter(one -> one.key().equals(key))
                .findFirst()
                .orElseThrow();
    }

    private static Space space(SiteDraft site, String key) {
        return site.spaces().stream()
                .filter(one -> one.key().equals(key))
                .findFirst()
                .orElseThrow();
    }

    /** Brick 1.4 says places with RealEstateCore, whose classes are written together. */
    @Test
    void placesInTheWordsOfRealEstateCore() {
        SiteDraft site = read("""
            b:tower a rec:Building ; plenum:zone "Europe/Berlin" ; rec:hasPart b:basement , b:level7 .
            b:basement a rec:BasementLevel .
            b:level7 a rec:Level ; rec:levelNumber 7 ; rec:includes b:meeting .
            b:meeting a rec:ConferenceRoom ; rec:name "Saal" ; rec:isLocationOf b:box .
            b:box a brick:Fan_Coil_Unit ; rec:hasPoint b:t .
            b:t a brick:Zone_Air_Temperature_Sensor .
            """);

        assertThat(site.floors())
                .extracting(Floor::key, Floor::level)
                .containsExactly(
                        org.assertj.core.groups.Tuple.tuple("basement", -1),
                        org.assertj.core.groups.Tuple.tuple("level7", 7));
        assertThat(space(site, "meeting").brickClass()).isEqualTo("Conference_Room");
        assertThat(space(site, "meeting").name()).isEqualTo("Saal");
        assertThat(equipment(site, "box").space()).isEqualTo("meeting");
        assertThat(point(site, "t").owner()).isEqualTo("box");
        assertThat(sentences()).isEmpty();
    }

    @Test
    void aZoneLiesOnTheFloorOfItsRooms() {
        SiteDraft site = read("""
            b:hall a brick:Building ; plenum:zone "Europe/Berlin" .
            b:f1 a brick:Floor ; brick:isPartOf b:hall . b:f2 a brick:Floor ; brick:isPartOf b:hall .
            b:zone a brick:HVAC_Zone ; brick:hasPart b:r1 , b:r2 , b:r3 .
            b:r1 a brick:Room ; brick:isPartOf b:f1 . b:r2 a brick:Room ; brick:isPartOf b:f2 . b:r3 a brick:Room ; brick:isPartOf b:f2 .
            b:vav a brick:VAV ; brick:feeds b:zone .
            """);

        assertThat(space(site, "zone").floor()).isEqualTo("f2");
        assertThat(space(site, "zone").parts()).containsExactlyInAnyOrder("r1", "r2", "r3");
        assertThat(equipment(site, "vav").floor()).isEqualTo("f2");
        assertThat(sentences()).isEmpty();
    }

    @Test
    void whatLiesOnNoFloorIsListedUnderTheSite() {
        SiteDraft site = read("""
            b:barn a brick:Building ; rdfs:label "Barn" ; plenum:zone "Europe/Berlin" .
            b:f1 a brick:Floor ; brick:isPartOf b:barn .
            b:zone a brick:HVAC_Zone . b:vav a brick:VAV ; brick:feeds b:zone .
            """);

        Floor rest = site.floors().getLast();
        assertThat(rest.name()).isEqualTo("Barn");
        assertThat(space(site, "zone").floor()).isEqualTo(rest.key());
        assertThat(equipment(site, "vav").floor()).isEqualTo(rest.key());
        assertThat(sentences())
                .containsExactly("site.ttl, line " + (FIRST + 2)
                        + ": zone: lies on no floor; it is listed under \"Barn\". Say brick:isPartOf or"
                        + " rec:isPartOf a floor.");
    }

    @Test
    void withoutASiteOneIsTakenAndProposed() {
        SiteDraft site = read("b:ahu a brick:AHU ; brick:hasPoint b:t . b:t a brick:Supply_Air_Temperature_Sensor .\n");

        assertThat(site.site().key()).isEqualTo("model");
        assertThat(point(site, "t").owner()).isEqualTo("ahu");
        assertThat(sentences().getFirst())
                .startsWith(
                        "site.ttl: describes no brick:Site or brick:Building; the site \"model\" is taken. Say <model>"
                                + " a brick:Site ;");
    }

    /** Two buildings each have a ground floor; nobody must take one for the other. */
    @Test
    void buildingsOfOneSiteHaveFloorsOfTheSameLevel() {
        SiteDraft site = read("""
            b:camp a brick:Site ; plenum:zone "Europe/Berlin" ; brick:hasPart b:north , b:south .
            b:north a brick:Building ; rdfs:label "North" . b:south a brick:Building ; rdfs:label "South" .
            b:n0 a brick:Floor ; rdfs:label "Ground" ; plenum:level 0 ; brick:isPartOf b:north .
            b:s0 a brick:Floor ; rdfs:label "Ground" ; plenum:level 0 ; brick:isPartOf b:south .
            b:gas a brick:Building_Gas_Meter ; brick:meters b:south ; brick:hasPoint b:gas_v .
            b:gas_v a brick:Usage_Sensor ; brick:hasUnit unit:M3 .
            b:yard a brick:Temperature_Sensor ; brick:isPointOf b:south .
            """);

        assertThat(site.floors()).extracting(Floor::name).containsExactly("North · Ground", "South · Ground");
        assertThat(equipment(site, "gas").meters()).containsExactly("south");
        assertThat(point(site, "yard").owner()).isEqualTo("camp");
        assertThat(sentences()).isEmpty();
    }

    @Test
    void twoBuildingsWithoutASiteAreOneSiteWithAProposal() {
        SiteDraft site = read("""
            b:north a brick:Building ; plenum:zone "Europe/Berlin" . b:south a brick:Building .
            b:n1 a brick:Floor ; brick:isPartOf b:north . b:s1 a brick:Floor ; brick:isPartOf b:south .
            """);

        assertThat(site.site().key()).isEqualTo("model");
        assertThat(site.site().zone().getId()).isEqualTo("Europe/Berlin");
        assertThat(sentences())
                .singleElement()
                .asString()
                .contains("south: is a site beside north", "brick:hasPart <north> , <south>");
    }

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

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "'analog-input,5'|7/analog-input,5|NUMERIC",
                "'analogInput:5'|7/analog-input,5|NUMERIC",
                "'AV 12'|7/analog-value,12|NUMERIC",
                "'BI3'|7/binary-input,3|BINARY",
                "'14,2'|7/multi-state-output,2|MULTISTATE",
                "'analog-input,4194302'|7/analog-input,4194302|NUMERIC",
                "'analog-input,4194303'||",
                "'analog-imput,5'||",
                "'device,7'||",
                "'analog-input'||",
            })
    void addressesOfBacnet(String object, String address, PointKind kind) {
        SiteDraft site = read("""
            b:h a brick:Building ; plenum:zone "Europe/Berlin" . b:d a bacnet:BACnetDevice ; bacnet:device-instance 7 .
            b:v a brick:VAV ; brick:isPartOf b:h .
            b:p a brick:Point ; brick:isPointOf b:v ; ref:hasExternalReference [
                bacnet:object-identifier "%s" ; bacnet:objectOf b:d ] .
            """.formatted(object));

        PointDraft point = point(site, "p");
        if (address == null) {
            assertThat(point.source()).isNull();
            assertThat(sentences()).anyMatch(text -> text.startsWith("site.ttl, line 12: p: bacnet:object-identifier"));
        } else {
            assertThat(point.source()).isEqualTo(new PointSource("bacnet", address));
            assertThat(point.kind()).isEqualTo(kind);
        }
    }

    @ParameterizedTest
    @CsvSource({
        "nsu=urn:v:s;s=a/b, true",
        "ns=2;i=77, true",
        "i=2258, true",
        "nsu=http://x/y;g=09087e75-8e5e-499b-954f-f2a9603db28a, true",
        "ns=2;b=aGVsbG8=, true",
        "ns=two;i=1, false",
        "nsu=urn:v:s, false",
        "ns=2;i=4294967296, false",
        "temperature, false"
    })
    void addressesOfOpcUa(String node, boolean can) {
        SiteDraft site = read("""
            b:h a brick:Building ; plenum:zone "Europe/Berlin" .
            b:p a brick:Temperature_Sensor ; brick:isPointOf b:h ; ref:hasExternalReference [ plenum:nodeId "%s" ] .
            """.formatted(node));

        assertThat(point(site, "p").source() != null).isEqualTo(can);
        assertThat(sentences().stream().anyMatch(text -> text.contains("is no node")))
                .isEqualTo(!can);
    }

    @Test
    void referencesByUriAndTwoPointsOfOneSource() {
        SiteDraft site = read("""
            b:h a brick:Building ; plenum:zone "Europe/Berlin" .
            b:p a brick:Temperature_Sensor ; brick:isPointOf b:h ;
                ref:hasExternalReference [ ref:BACnetURI "bacnet://123/analog-value,5/present-value" ] .
            b:q a brick:Temperature_Sensor ; brick:isPointOf b:h ;
                ref:hasExternalReference [ ref:BACnetURI "bacnet://123/analog-value,5/present-value" ] .
            """);

        assertThat(point(site, "p").source()).isEqualTo(new PointSource("bacnet", "123/analog-value,5"));
        assertThat(point(site, "q").source()).isNull();
        assertThat(sentences()).singleElement().asString().contains("line 13: q: has the same source as p");
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

    @Test
    void connectionsThatDoNotExistAreTold() {
        SiteDraft site = read("""
            b:h a brick:Building ; plenum:zone "Europe/Berlin" . b:d a bacnet:BACnetDevice ; bacnet:device-instance 7 ;
                plenum:connection "bacnett" .
            b:p a brick:Temperature_Sensor ; brick:isPointOf b:h ;
                ref:hasExternalReference [ bacnet:object-identifier "analog-input,1" ; bacnet:objectOf b:d ] .
            """);
        SourceCheck.check(site, Set.of("bacnet", "opcua"), problems);

        assertThat(sentences())
                .containsExactly(
                        "site.ttl: 1 points come from the connection \"bacnett\", which does not exist; they get no"
                                + " values until it does. There are bacnet, opcua; is bacnet meant (plenum:connection)?");
    }

    @Test
    void areasInSquareFeet() {
        SiteDraft site = read("""
            b:h a brick:Building ; plenum:zone "Europe/Berlin" . b:f a brick:Floor ; plenum:level 0 ; brick:isPartOf b:h .
            b:r a brick:Room ; brick:isPartOf b:f ; brick:area [ brick:value 100 ; brick:hasUnit unit:FT2 ] .
            """);

        assertThat(space(site, "r").areaSquareMetres())
                .isCloseTo(9.290304, org.assertj.core.api.Assertions.within(1e-9));
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
