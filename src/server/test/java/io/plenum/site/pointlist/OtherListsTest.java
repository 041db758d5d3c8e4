package io.plenum.site.pointlist;

import static org.assertj.core.api.Assertions.assertThat;

import io.plenum.point.PointKind;
import io.plenum.point.PointSource;
import io.plenum.point.unit.Unit;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Tables as engineering tools of other makes export them; columns are known by the words above them, in any order. */
class OtherListsTest extends PointListCase {

    /** Niagara's point manager: no device in the table, values with units, facets in one cell. */
    @Test
    void niagara() {
        List<ListedPoint> points = read("""
                "Name","Type","Out","Object ID","Property ID","Index","Facets"
                "ZN-T","Numeric Point","72.3 °F {ok}","analogInput:1","Present Value","-1","units=°F,precision=1"
                "SF-C","Boolean Writable","On {ok} @ 16","binaryOutput:3","Present Value","-1","trueText=On,falseText=Off"
                "MODE","Enum Point","Occ {ok}","multiStateValue:2","Present Value","-1","range={Unocc=1,Occ=2,Standby=3}"
                """, new ListOptions("bacnet", 1205));

        assertThat(points)
                .extracting(ListedPoint::source)
                .containsExactly(
                        new PointSource("bacnet", "1205/analog-input,1"),
                        new PointSource("bacnet", "1205/binary-output,3"),
                        new PointSource("bacnet", "1205/multi-state-value,2"));
        assertThat(points.getFirst().unit()).isEqualTo(Unit.DEGREE_FAHRENHEIT);
        assertThat(points.get(1).states()).containsExactly("Off", "On");
        assertThat(points.get(2).states()).containsExactly("Unocc", "Occ", "Standby");
        assertThat(points).extracting(ListedPoint::writable).containsExactly(false, true, false);
        assertThat(sentences()).isEmpty();
    }

    /** Metasys names points by their item reference, under its supervisory device. */
    @Test
    void metasys() {
        List<ListedPoint> points = read("""
            Metasys Export;;;;
            ;;;;
            Item Reference;Object Type;Description;Units;Device Instance;Object Instance;States Text
            ADX-1:NAE-1/FCB.VAV-12.ZN-T;AV;Zone Temperature;deg F;30112;17;
            ADX-1:NAE-1/FCB.VAV-12.OCC-MODE;MSV;Occupancy mode;;30112;4;Occupied/Unoccupied/Standby
            """);

        assertThat(points)
                .extracting(ListedPoint::source)
                .containsExactly(
                        new PointSource("bacnet", "30112/analog-value,17"),
                        new PointSource("bacnet", "30112/multi-state-value,4"));
        assertThat(points.getFirst().key()).isEqualTo("bacnet-30112/ADX-1-NAE-1-FCB.VAV-12.ZN-T");
        assertThat(points.getFirst().unit()).isEqualTo(Unit.DEGREE_FAHRENHEIT);
        assertThat(points.get(1).kind()).isEqualTo(PointKind.MULTISTATE);
        assertThat(points.get(1).states()).containsExactly("Occupied", "Unoccupied", "Standby");
    }

    /** Desigo in German: technical designation, description, type and unit in words. */
    @Test
    void desigo() {
        List<ListedPoint> points = read("""
            Technische Bezeichnung\tBeschreibung\tObjekttyp\tGeräteinstanz\tObjektinstanz\tEinheit\tZustandstexte\tBedienbar
            B01'RLT01'Zul'T\tZulufttemperatur\tAnalogeingang\t4711\t12\t°C\t\tNein
            B01'RLT01'Zul'Ven'Cmd\tZuluftventilator\tBinary Output\t4711\t3\t\tAus|Ein\tJa
            """);

        assertThat(points.getFirst().name()).isEqualTo("Zulufttemperatur");
        assertThat(points.getFirst().source()).isEqualTo(new PointSource("bacnet", "4711/analog-input,12"));
        assertThat(points.getFirst().unit()).isEqualTo(Unit.DEGREE_CELSIUS);
        assertThat(points.get(1).states()).containsExactly("Aus", "Ein");
        assertThat(points.get(1).writable()).isTrue();
    }

    /** A list of OPC UA nodes: nobody has a device instance there. */
    @Test
    void nodesOfOpcUa() {
        List<ListedPoint> points = read("""
            Name,Node ID,Unit,Description
            Level,nsu=urn:vendor:server;s=lighting/1/level,%,Dimming level
            Broken,level-1,%,
            """);

        assertThat(points.getFirst().source())
                .isEqualTo(new PointSource("opcua", "nsu=urn:vendor:server;s=lighting/1/level"));
        assertThat(points.get(1).source()).isNull();
        assertThat(sentences()).singleElement().asString().contains("line 3: Broken: \"level-1\" is no node of OPC UA");
    }

    @Test
    void anUnknownUnitStaysAsItIsWrittenAndOneIsProposed() {
        List<ListedPoint> points = read("Name;Description;Units\nF;Flow;L-PER-SECC\n");

        assertThat(points.getFirst().unit().symbol()).isEqualTo("L-PER-SECC");
        assertThat(sentences()).singleElement().asString().contains("is L-PER-SEC meant?");
    }
}
