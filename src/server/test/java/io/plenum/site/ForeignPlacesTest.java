package io.plenum.site;

import static org.assertj.core.api.Assertions.assertThat;

import io.plenum.site.importing.SiteDraft;
import org.junit.jupiter.api.Test;

/** Sites, buildings, floors and rooms as others write them; what they leave out is put in and told. */
class ForeignPlacesTest extends ForeignModelCase {

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

    @Test
    void areasInSquareFeet() {
        SiteDraft site = read("""
            b:h a brick:Building ; plenum:zone "Europe/Berlin" . b:f a brick:Floor ; plenum:level 0 ; brick:isPartOf b:h .
            b:r a brick:Room ; brick:isPartOf b:f ; brick:area [ brick:value 100 ; brick:hasUnit unit:FT2 ] .
            """);

        assertThat(space(site, "r").areaSquareMetres())
                .isCloseTo(9.290304, org.assertj.core.api.Assertions.within(1e-9));
    }
}
