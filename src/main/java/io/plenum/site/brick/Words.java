package io.plenum.site.brick;

import org.eclipse.rdf4j.model.IRI;

/** The vocabulary that site models are written in. */
final class Words {

    static final String BRICK = "https://brickschema.org/schema/Brick#";
    static final String REF = "https://brickschema.org/schema/Brick/ref#";
    static final String BACNET = "http://data.ashrae.org/bacnet/2020#";
    static final String PLENUM = "urn:plenum:schema#";
    static final String RDF = "http://www.w3.org/1999/02/22-rdf-syntax-ns#";
    static final String UNIT = "http://qudt.org/vocab/unit/";

    static final String TYPE = RDF + "type";
    static final String FIRST = RDF + "first";
    static final String REST = RDF + "rest";
    static final String NIL = RDF + "nil";
    static final String LABEL = "http://www.w3.org/2000/01/rdf-schema#label";

    static final String HAS_POINT = BRICK + "hasPoint";
    static final String IS_POINT_OF = BRICK + "isPointOf";
    static final String HAS_LOCATION = BRICK + "hasLocation";
    static final String IS_LOCATION_OF = BRICK + "isLocationOf";
    static final String HAS_PART = BRICK + "hasPart";
    static final String IS_PART_OF = BRICK + "isPartOf";
    static final String FEEDS = BRICK + "feeds";
    static final String IS_FED_BY = BRICK + "isFedBy";
    static final String HAS_UNIT = BRICK + "hasUnit";
    static final String REFERENCE = REF + "hasExternalReference";

    static final String OBJECT_IDENTIFIER = BACNET + "object-identifier";
    static final String OBJECT_OF = BACNET + "objectOf";
    static final String DEVICE_INSTANCE = BACNET + "device-instance";

    static final String NODE_ID = PLENUM + "nodeId";
    static final String CONNECTION = PLENUM + "connection";
    static final String STATE_TEXTS = PLENUM + "stateTexts";
    static final String KIND = PLENUM + "kind";
    static final String WRITABLE = PLENUM + "writable";
    static final String SYSTEM = PLENUM + "system";
    static final String LEVEL = PLENUM + "level";
    static final String AREA = PLENUM + "area";
    static final String ZONE = PLENUM + "zone";

    private Words() {}

    static String localName(IRI iri) {
        String text = iri.stringValue();
        int cut = Math.max(text.lastIndexOf('#'), text.lastIndexOf('/'));
        return text.substring(cut + 1);
    }
}
