package io.plenum.site.pointlist;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.plenum.point.PointKind;
import io.plenum.point.PointSource;
import io.plenum.point.unit.Unit;
import io.plenum.web.RequestProblem;
import java.util.List;
import java.util.Map;
import org.assertj.core.groups.Tuple;
import org.junit.jupiter.api.Test;

/** Node sets of OPC UA (part 6, annex F) as modelling tools write them. */
class NodeSetListTest extends PointListCase {

    private static final String BEGIN = """
        <?xml version="1.0" encoding="utf-8"?>
        <UANodeSet xmlns="http://opcfoundation.org/UA/2011/03/UANodeSet.xsd">
        <NamespaceUris><Uri>urn:vendor:plant</Uri></NamespaceUris>
        <Aliases><Alias Alias="Double">i=11</Alias><Alias Alias="Boolean">i=1</Alias><Alias Alias="HasComponent">i=47</Alias>
        <Alias Alias="HasProperty">i=46</Alias><Alias Alias="HasTypeDefinition">i=40</Alias></Aliases>
        <UAObject NodeId="ns=1;s=Ahu1" BrowseName="1:Ahu1"><DisplayName>AHU 1</DisplayName></UAObject>
        """;

    @Test
    void variablesArePointsWithWhatTheirPropertiesSay() {
        List<ListedPoint> points = read(Map.of("plant.xml", bytes(BEGIN + """
            <UAVariable NodeId="ns=1;s=Ahu1.Sat" BrowseName="1:Sat" DataType="Double" AccessLevel="1">
              <DisplayName>Supply temperature</DisplayName>
              <References><Reference ReferenceType="HasComponent" IsForward="false">ns=1;s=Ahu1</Reference></References>
            </UAVariable>
            <UAVariable NodeId="ns=1;i=77" BrowseName="EngineeringUnits" DataType="i=887">
              <DisplayName>EngineeringUnits</DisplayName>
              <References><Reference ReferenceType="HasProperty" IsForward="false">ns=1;s=Ahu1.Sat</Reference></References>
              <Value><ExtensionObject><Body><EUInformation><UnitId>4408652</UnitId><DisplayName><Text>°C</Text></DisplayName>
              <Description><Text>degree Celsius</Text></Description></EUInformation></Body></ExtensionObject></Value>
            </UAVariable>
            <UAVariable NodeId="ns=1;s=Ahu1.Fan" BrowseName="1:Fan" ParentNodeId="ns=1;s=Ahu1" DataType="Boolean" AccessLevel="3">
              <DisplayName>Fan</DisplayName></UAVariable>
            <UAVariable NodeId="ns=1;s=Ahu1.Mode" BrowseName="1:Mode" ParentNodeId="ns=1;s=Ahu1" DataType="i=7">
              <DisplayName>Mode</DisplayName></UAVariable>
            <UAVariable NodeId="ns=1;i=78" BrowseName="EnumStrings" ParentNodeId="ns=1;s=Ahu1.Mode" DataType="i=21" ValueRank="1">
              <References><Reference ReferenceType="HasProperty" IsForward="false">ns=1;s=Ahu1.Mode</Reference></References>
              <Value><ListOfLocalizedText><LocalizedText><Text>off</Text></LocalizedText><LocalizedText><Text>day</Text></LocalizedText>
              <LocalizedText><Text>night</Text></LocalizedText></ListOfLocalizedText></Value></UAVariable>
            <UAVariable NodeId="ns=1;s=Ahu1.Name" BrowseName="1:Name" ParentNodeId="ns=1;s=Ahu1" DataType="String"/>
            <UAVariable NodeId="ns=1;s=Ahu1.All" BrowseName="1:All" ParentNodeId="ns=1;s=Ahu1" DataType="Double" ValueRank="1"/>
            </UANodeSet>
            """)));

        assertThat(points)
                .extracting(ListedPoint::key, ListedPoint::kind, ListedPoint::source)
                .containsExactly(
                        Tuple.tuple(
                                "AHU-1/Supply-temperature",
                                PointKind.NUMERIC,
                                new PointSource("opcua", "nsu=urn:vendor:plant;s=Ahu1.Sat")),
                        Tuple.tuple(
                                "AHU-1/Fan",
                                PointKind.BINARY,
                                new PointSource("opcua", "nsu=urn:vendor:plant;s=Ahu1.Fan")),
                        Tuple.tuple(
                                "AHU-1/Mode",
                                PointKind.MULTISTATE,
                                new PointSource("opcua", "nsu=urn:vendor:plant;s=Ahu1.Mode")));
        assertThat(points.getFirst().unit()).isEqualTo(Unit.DEGREE_CELSIUS);
        assertThat(points.get(1).writable()).isTrue();
        assertThat(points.get(2).states()).containsExactly("off", "day", "night");
        assertThat(sentences())
                .containsExactly(
                        "plant.xml, line 25: Name: is of the data type String and no point: left out.",
                        "plant.xml, line 26: All: is an array and no point: left out.");
    }

    /** A node set comes from outside: nothing in it may open a file or fill the memory. */
    @Test
    void entitiesAreNotResolved() {
        String bomb = "<!DOCTYPE a [<!ENTITY e SYSTEM \"file:///etc/passwd\">]>"
                + "<UANodeSet><UAVariable NodeId=\"ns=1;s=a\""
                + " BrowseName=\"a\" DataType=\"Double\"><DisplayName>&e;</DisplayName></UAVariable></UANodeSet>";
        assertThatThrownBy(() -> read(Map.of("x.xml", bytes(bomb))))
                .isInstanceOfSatisfying(RequestProblem.class, problem -> assertThat(problem.text())
                        .isEqualTo("site.list.no-nodeset"));
        assertThatThrownBy(() -> read(Map.of("x.xml", bytes("<html><body/></html>"))))
                .isInstanceOf(RequestProblem.class);
    }
}
