package io.plenum.site;

import static org.assertj.core.api.Assertions.assertThat;

import io.plenum.point.PointKind;
import io.plenum.point.PointSource;
import io.plenum.site.importing.PointDraft;
import io.plenum.site.importing.SiteDraft;
import io.plenum.site.importing.SourceCheck;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Where a point comes from, in the notations that models have for it: a wrong address would show another point's value. */
class ForeignAddressesTest extends ForeignModelCase {

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

    @ParameterizedTest
    @CsvSource({
        "1/input/52/float32/poll=60, true",
        "255/40013/int16/scale=0.1/offset=-40, true",
        "3/coil/16, true",
        "3/holding/0x5B00/uint32/CDAB/none=0x7fffffff, true",
        "256/holding/0/uint16, false",
        "1/registers/0/uint16, false",
        "1/holding/0/uint 16, false",
        "40001, false",
    })
    void addressesOfModbus(String register, boolean can) {
        SiteDraft site = read("""
            b:h a brick:Building ; plenum:zone "Europe/Berlin" .
            b:p a brick:Temperature_Sensor ; brick:isPointOf b:h ; ref:hasExternalReference [
                plenum:modbusAddress "%s" ; plenum:connection "meters" ] .
            """.formatted(register));

        assertThat(point(site, "p").source()).isEqualTo(can ? new PointSource("meters", register) : null);
        assertThat(sentences().stream().anyMatch(text -> text.contains("is no register")))
                .isEqualTo(!can);
    }

    /** A metric of a node itself has an empty device; a topic and its path are parted by what no topic can hold. */
    @ParameterizedTest
    @CsvSource({
        "sparkplug/Plant/Edge 1/AHU/Supply Air/Temperature, true",
        "sparkplug/Plant/Edge 1//Supply Voltage (V), true",
        "json/zigbee2mqtt/living room#/temperature, true",
        "json/shellies/pm/relay/0/power#/, true",
        "sparkplug/Plant/Edge 1/Temperature, false",
        "sparkplug/Plant/+/AHU/Temperature, false",
        "json/sensors/+/state#/t, false",
        "json/sensors/state, false",
        "zigbee2mqtt/kitchen#/temperature, false"
    })
    void addressesOfMqtt(String address, boolean can) {
        SiteDraft site = read("""
            b:h a brick:Building ; plenum:zone "Europe/Berlin" .
            b:p a brick:Temperature_Sensor ; brick:isPointOf b:h ; ref:hasExternalReference [
                plenum:mqttAddress "%s" ; plenum:connection "broker" ] .
            """.formatted(address));

        assertThat(point(site, "p").source()).isEqualTo(can ? new PointSource("broker", address) : null);
        assertThat(sentences().stream().anyMatch(text -> text.contains("is no address")))
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
}
