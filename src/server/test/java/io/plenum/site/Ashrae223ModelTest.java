package io.plenum.site;

import static org.assertj.core.api.Assertions.assertThat;

import io.plenum.point.PointSource;
import io.plenum.site.importing.PointDraft;
import io.plenum.site.importing.SiteDraft;
import org.assertj.core.groups.Tuple;
import org.junit.jupiter.api.Test;

/** Models in the words of ASHRAE 223P: topology by connections and connection points. */
class Ashrae223ModelTest extends ForeignModelCase {

    private static final String WORDS = """
        @prefix s223: <http://data.ashrae.org/standard223#> .
        @prefix qudt: <http://qudt.org/schema/qudt/> .
        @prefix quantitykind: <http://qudt.org/vocab/quantitykind/> .
        b:hall a brick:Building ; plenum:zone "Europe/Berlin" .
        b:f0 a brick:Floor ; plenum:level 0 ; brick:isPartOf b:hall .
        """;

    @Test
    void whatFlowsFromAnOutletToAnInletFeeds() {
        SiteDraft site = read(WORDS + """
            b:ahu a s223:AirHandlingUnit ; rdfs:label "AHU" ; s223:hasConnectionPoint b:out ; s223:contains b:fan .
            b:fan a s223:Fan .
            b:out a s223:OutletConnectionPoint ; s223:connectsThrough b:duct .
            b:duct a s223:Duct ; s223:connectsAt b:in .
            b:in a s223:InletConnectionPoint .
            b:box a s223:SingleDuctTerminal ; s223:hasConnectionPoint b:in ; s223:connectedTo b:room .
            b:room a s223:PhysicalSpace ; brick:isPartOf b:f0 .
            """);

        assertThat(site.equipment())
                .extracting(Equipment::key, Equipment::brickClass, Equipment::feeds, Equipment::partOf)
                .containsExactlyInAnyOrder(
                        Tuple.tuple("ahu", "Air_Handling_Unit", java.util.List.of("box"), null),
                        Tuple.tuple("fan", "Fan", java.util.List.of(), "ahu"),
                        Tuple.tuple("box", "Variable_Air_Volume_Box", java.util.List.of("room"), null));
        assertThat(site.spaces()).extracting(Space::key).containsExactly("room");
        assertThat(sentences()).isEmpty();
    }

    /** cnx says the same from either end, and does not say in which direction; the points do. */
    @Test
    void cnxIsReadFromEitherEnd() {
        SiteDraft site = read(WORDS + """
            b:boiler a s223:Boiler ; s223:cnx b:bo . b:bo a s223:OutletConnectionPoint ; s223:cnx b:pipe .
            b:pipe a s223:Pipe ; s223:cnx b:pi . b:pi a s223:InletConnectionPoint ; s223:cnx b:pump .
            b:pump a s223:Pump .
            """);

        assertThat(equipment(site, "boiler").feeds()).containsExactly("pump");
        assertThat(equipment(site, "pump").feeds()).isEmpty();
        assertThat(site.equipment()).hasSize(2);
    }

    /** A property is a point where it is read or set; of a connection point it is one of the equipment. */
    @Test
    void propertiesWithAValueArePoints() {
        SiteDraft site = read(WORDS + """
            b:ahu a s223:AirHandlingUnit ; s223:hasConnectionPoint b:out ; s223:hasProperty b:run , b:rated .
            b:out a s223:OutletConnectionPoint ; s223:hasProperty b:sat .
            b:sat a s223:QuantifiableObservableProperty ; rdfs:label "Supply" ; qudt:hasQuantityKind quantitykind:Temperature ;
              s223:ofMedium s223:Fluid-Air ; qudt:hasUnit unit:DEG_C ;
              s223:hasExternalReference [ a s223:BACnetExternalReference ; bacnet:object-identifier "analog-input,3" ;
                bacnet:device-identifier "device,1205" ] .
            b:run a s223:EnumeratedActuatableProperty .
            b:rated a s223:QuantifiableProperty .
            """);

        assertThat(site.points())
                .extracting(PointDraft::key, PointDraft::owner, PointDraft::brickClass)
                .containsExactlyInAnyOrder(
                        Tuple.tuple("sat", "ahu", "Air_Temperature_Sensor"), Tuple.tuple("run", "ahu", "Command"));
        assertThat(point(site, "sat").unit().qudt()).isEqualTo("DEG_C");
        assertThat(point(site, "sat").source()).isEqualTo(new PointSource("bacnet", "1205/analog-input,3"));
    }
}
