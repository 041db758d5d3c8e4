package io.plenum.site.brick;

import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.eclipse.rdf4j.model.IRI;

/**
 * The vocabulary that site models are written in: Brick 1.0 to 1.4, RealEstateCore for places, BACnet and our own additions. Other
 * versions and spellings of a name are read as one.
 */
public final class Vocabulary {

    static final String BRICK = "https://brickschema.org/schema/Brick#";
    static final String REF = "https://brickschema.org/schema/Brick/ref#";
    static final String REC = "https://w3id.org/rec#";
    static final String BACNET = "http://data.ashrae.org/bacnet/2020#";
    static final String PLENUM = "urn:plenum:schema#";
    static final String RDF = "http://www.w3.org/1999/02/22-rdf-syntax-ns#";
    static final String RDFS = "http://www.w3.org/2000/01/rdf-schema#";

    public static final String TYPE = RDF + "type";
    static final String FIRST = RDF + "first";
    static final String REST = RDF + "rest";
    static final String NIL = RDF + "nil";
    public static final String LABEL = RDFS + "label";
    static final String SUBCLASS = RDFS + "subClassOf";

    public static final String HAS_POINT = BRICK + "hasPoint";
    public static final String IS_POINT_OF = BRICK + "isPointOf";
    public static final String HAS_LOCATION = BRICK + "hasLocation";
    static final String IS_LOCATION_OF = BRICK + "isLocationOf";
    public static final String HAS_PART = BRICK + "hasPart";
    public static final String IS_PART_OF = BRICK + "isPartOf";
    public static final String FEEDS = BRICK + "feeds";
    public static final String IS_FED_BY = BRICK + "isFedBy";
    public static final String METERS = BRICK + "meters";
    static final String IS_METERED_BY = BRICK + "isMeteredBy";
    static final String HAS_SUB_METER = BRICK + "hasSubMeter";
    public static final String IS_SUB_METER_OF = BRICK + "isSubMeterOf";
    public static final String HAS_UNIT = BRICK + "hasUnit";
    static final String VALUE = BRICK + "value";
    static final String BRICK_AREA = BRICK + "area";

    /** Of a site: RealEstateCore's postal address. */
    static final String POSTAL_ADDRESS = REC + "address";

    public static final String STREET = REC + "addressLine1";
    public static final String POSTAL_CODE = REC + "postalCode";
    public static final String CITY = REC + "city";
    public static final String COUNTRY = REC + "country";
    static final String TIMESERIES = BRICK + "timeseries";
    static final String REFERENCE = REF + "hasExternalReference";
    static final String TIMESERIES_ID = REF + "hasTimeseriesId";
    static final String BACNET_URI = REF + "BACnetURI";

    static final String OBJECT_IDENTIFIER = BACNET + "object-identifier";
    static final String OBJECT_OF = BACNET + "objectOf";
    static final String DEVICE_INSTANCE = BACNET + "device-instance";

    static final String NODE_ID = PLENUM + "nodeId";
    static final String MODBUS_ADDRESS = PLENUM + "modbusAddress";
    static final String MQTT_ADDRESS = PLENUM + "mqttAddress";

    /** Where the values come from, in the words of the connector: for protocols that have no vocabulary of their own. */
    static final String ADDRESS = PLENUM + "address";

    static final String CONNECTION = PLENUM + "connection";
    public static final String STATE_TEXTS = PLENUM + "stateTexts";
    public static final String KIND = PLENUM + "kind";
    public static final String WRITABLE = PLENUM + "writable";
    public static final String SYSTEM = PLENUM + "system";
    public static final String LEVEL = PLENUM + "level";
    public static final String AREA = PLENUM + "area";
    public static final String ZONE = PLENUM + "zone";

    /** What may be said with Brick of an instance, beside the classes of properties; another word of Brick is a slip of the pen. */
    static final Set<String> RELATIONS = Set.of("""
        hasPoint isPointOf hasLocation isLocationOf hasPart isPartOf feeds isFedBy meters isMeteredBy hasSubMeter isSubMeterOf
        hasUnit value timestamp timeseries hasTimeseriesId storedAt hasTag isTagOf hasAssociatedTag isAssociatedWith hasAddress
        controls isControlledBy regulates isRegulatedBy measures isMeasuredBy hosts isHostedBy hasSubstance hasQuantity
        hasInputSubstance hasOutputSubstance contains isContainedIn includes hasSite isSiteOf aggregate aggregationFunction
        aggregationInterval lastKnownValue aliasOf latitude longitude coordinates area grossArea netArea rentableArea panelArea
        volume buildingPrimaryFunction yearBuilt thermalTransmittance powerComplexity powerFlow phases phaseCount
        electricalPhases electricalPhaseCount currentFlowType operationalStage operationalStageCount coolingCapacity
        ratedPowerOutput ratedPowerInput ratedVoltageInput ratedVoltageOutput ratedCurrentInput ratedCurrentOutput
        ratedMaximumPowerOutput ratedMaximumVoltageOutput ratedMaximumCurrentOutput conversionEfficiency measuredPowerOutput
        measuredPowerInput measuredModuleConversionEfficiency temperatureCoefficientofPmax tilt azimuth isVirtualMeter
        hasAmbientTemperature ambientTemperature ambientTemperatureOfMeasurement isReplacedBy deprecation expectedLifetime
        hasBuildingPrimaryFunction electricVehicleChargerType electricVehicleChargerDirectionality
        electricVehicleConnectorType resolution interval BACnetURI hasExternalReference label""".split("\\s+"));

    private static final Pattern OLD_BRICK =
            Pattern.compile("https?://brickschema\\.org/schema/(?:\\d[\\w.]*/)?Brick(?:Frame|EntityProperties)?#(.*)");
    private static final Pattern OLD_REF =
            Pattern.compile("https?://brickschema\\.org/schema/(?:\\d[\\w.]*/)?(?:Brick/)?ref#(.*)");
    private static final Pattern ANY_BACNET =
            Pattern.compile("https?://data\\.ashrae\\.org/bacnet/(?:\\d{4}[#/]?|#)?(.*)");
    private static final Pattern ANY_REC = Pattern.compile("https?://w3id\\.org/rec(?:/[\\w./]*/|/[\\w.]*#|#|/)(.*)");

    private static final Map<String, String> SAME = Map.ofEntries(
            Map.entry(REC + "isPartOf", IS_PART_OF),
            Map.entry(REC + "hasPart", HAS_PART),
            Map.entry(REC + "includes", HAS_PART),
            Map.entry(REC + "locatedIn", HAS_LOCATION),
            Map.entry(REC + "isLocatedIn", HAS_LOCATION),
            Map.entry(REC + "isLocationOf", IS_LOCATION_OF),
            Map.entry(REC + "hasPoint", HAS_POINT),
            Map.entry(REC + "isPointOf", IS_POINT_OF),
            Map.entry(REC + "feeds", FEEDS),
            Map.entry(REC + "isFedBy", IS_FED_BY),
            Map.entry(REC + "levelNumber", LEVEL),
            Map.entry(REC + "area", BRICK_AREA),
            Map.entry(REC + "name", LABEL),
            Map.entry(BRICK + "contains", HAS_PART),
            Map.entry(BRICK + "isContainedIn", IS_PART_OF),
            Map.entry(BRICK + "netArea", BRICK_AREA),
            Map.entry(BRICK + "grossArea", BRICK_AREA),
            Map.entry(BRICK + "hasArea", BRICK_AREA),
            Map.entry(BRICK + "hasNetArea", BRICK_AREA),
            Map.entry(BRICK + "hasGrossArea", BRICK_AREA),
            Map.entry(BRICK + "hasTimeseriesId", TIMESERIES_ID),
            Map.entry(BRICK + "BACnetURI", BACNET_URI),
            Map.entry("http://www.w3.org/2004/02/skos/core#prefLabel", LABEL),
            Map.entry("http://schema.org/name", LABEL),
            Map.entry("https://schema.org/name", LABEL));

    private Vocabulary() {}

    /** The one spelling under which a property or class is known here. */
    static String canonical(String iri) {
        String known = versionless(iri);
        return SAME.getOrDefault(known, known);
    }

    private static String versionless(String iri) {
        if (iri.startsWith("urn:") || iri.startsWith(RDF) || iri.startsWith(RDFS)) {
            return iri;
        }
        String found = rest(OLD_BRICK, iri, BRICK);
        found = found == null ? rest(OLD_REF, iri, REF) : found;
        found = found == null ? rest(ANY_BACNET, iri, BACNET) : found;
        found = found == null ? rest(ANY_REC, iri, REC) : found;
        return found == null ? iri : found;
    }

    private static @org.jspecify.annotations.Nullable String rest(Pattern pattern, String iri, String namespace) {
        Matcher matcher = pattern.matcher(iri);
        return matcher.matches() ? namespace + matcher.group(1) : null;
    }

    static String localName(IRI iri) {
        return localName(iri.stringValue());
    }

    static String localName(String iri) {
        int cut = Math.max(
                Math.max(iri.lastIndexOf('#'), iri.lastIndexOf('/')),
                iri.startsWith("urn:") ? iri.lastIndexOf(':') : -1);
        return iri.substring(cut + 1);
    }
}
