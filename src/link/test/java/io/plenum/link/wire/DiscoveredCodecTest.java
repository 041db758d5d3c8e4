package io.plenum.link.wire;

import static org.assertj.core.api.Assertions.assertThat;

import io.plenum.link.CertificateEntry;
import io.plenum.link.Discovered;
import io.plenum.link.Discovered.DiscoveredObject;
import io.plenum.link.Discovered.Identity;
import io.plenum.link.Discovered.Location;
import io.plenum.link.PointWarning;
import io.plenum.link.Problem;
import io.plenum.link.proto.Declarations;
import io.plenum.point.Point;
import io.plenum.point.PointId;
import io.plenum.point.PointKind;
import io.plenum.point.QualityReason;
import io.plenum.point.device.DeviceDeclaration;
import io.plenum.point.device.ValueRange;
import io.plenum.point.unit.Unit;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** What devices offer is more than fits into one message, and is whole again on the other side. */
class DiscoveredCodecTest {

    private static final DeviceDeclaration DECLARED = new DeviceDeclaration(
                    "multi-state-input", true, PointKind.MULTISTATE, "", 4)
            .withStateTexts(List.of("Aus", "Auto", "Hand", "Störung"));

    @Test
    void devicesOfAnySizeAreWholeAgainAlsoWhenTheirPartsMix() throws Exception {
        Discovered large = device("1", 2_001, null);
        Discovered small = device("2", 0, 7);
        var parts = new DiscoveredCodec.Parts();
        List<io.plenum.link.proto.Discovered> sent =
                DiscoveredCodec.write(large).toList();
        parts.add(sent.get(0));
        parts.add(DiscoveredCodec.write(small).findFirst().orElseThrow());
        parts.add(sent.get(1));
        parts.add(sent.get(2));

        assertThat(sent).hasSize(3).allSatisfy(part -> assertThat(part.getSerializedSize())
                .isLessThan(LinkProtocol.LARGEST_MESSAGE));
        assertThat(parts.devices()).containsExactly(large, small);
    }

    @Test
    void declarationsComeInPartsOfWhichTheFirstForgetsWhatWasBefore() {
        Map<String, DeviceDeclaration> all = new HashMap<>();
        IntStream.range(0, 1_500).forEach(number -> all.put("1/analog-input," + number, DECLARED));

        List<Declarations> parts = DeclarationsCodec.write("bacnet", true, all);

        Map<String, DeviceDeclaration> read = new HashMap<>();
        parts.forEach(part -> read.putAll(DeclarationsCodec.read(part)));
        assertThat(parts).extracting(Declarations::getFirst).containsExactly(true, false);
        assertThat(read).isEqualTo(all);
        assertThat(DeclarationsCodec.write("bacnet", true, Map.of())).hasSize(1);
        assertThat(DeclarationsCodec.write("bacnet", false, Map.of())).isEmpty();
    }

    /** Also one whose kind only a newer side knows: it is left open, as where the type leaves it open. */
    @Test
    void aDeclarationOfAnUnknownKindLeavesItOpen() {
        var newer =
                DeclarationsCodec.write(DECLARED).toBuilder().setKindValue(42).build();
        assertThat(DeclarationsCodec.read(newer).kind()).isNull();
        var open = new DeviceDeclaration("Variant", false, null, "°C", 0);
        assertThat(DeclarationsCodec.read(DeclarationsCodec.write(open))).isEqualTo(open);
    }

    /** The other side may send anything: what is no range is none. */
    @Test
    void aRangeComesBackAndWhatIsNoneIsLeftOut() {
        var ranged = new DeviceDeclaration("Double", true, PointKind.NUMERIC, "°C", 0, ValueRange.of(-30, 120));
        var message = DeclarationsCodec.write(ranged);
        assertThat(DeclarationsCodec.read(message)).isEqualTo(ranged);
        assertThat(DeclarationsCodec.read(message.toBuilder().clearHigh().build())
                        .range())
                .isNull();
        assertThat(DeclarationsCodec.read(message.toBuilder().setLow(Double.NaN).build())
                        .range())
                .isNull();
        assertThat(ValueRange.of(0, 0)).isNull();
        assertThat(ValueRange.of(-Float.MAX_VALUE, Float.MAX_VALUE)).isNull();
        assertThat(new ValueRange(0, 100).holds(101.9)).isTrue();
        assertThat(new ValueRange(0, 100).holds(102.1)).isFalse();
    }

    @Test
    void warningsNameTheirPoints() {
        var point =
                new Point(new PointId(5), "p", "P", "Sensor", PointKind.NUMERIC, Unit.PASCAL, List.of(), false, null);
        List<QualityReason> reasons = List.of(QualityReason.of("point.difference.unit", "°F", "°C"));
        assertThat(StatusCodec.read(StatusCodec.write("bacnet", List.of(new PointWarning(point, reasons)))))
                .isEqualTo(Map.of(new PointId(5), reasons));
    }

    @Test
    void certificatesComeBackAsTheyWere() {
        List<CertificateEntry> entries = List.of(
                new CertificateEntry("ab", "CN=plc", "2027-01-01T00:00:00Z", "urn:plc", false),
                new CertificateEntry("cd", "CN=other", "2028-01-01T00:00:00Z", "", true));
        assertThat(CertificatesCodec.read(CertificatesCodec.write(entries))).isEqualTo(entries);
    }

    @Test
    void bothSidesAgreeOnTheHighestNumberOrSayThatThereIsNone() {
        assertThat(LinkProtocol.agreed(1, 9)).isEqualTo(LinkProtocol.HIGHEST);
        assertThat(LinkProtocol.agreed(1, 1)).isEqualTo(1);
        assertThat(LinkProtocol.agreed(LinkProtocol.HIGHEST + 1, LinkProtocol.HIGHEST + 5))
                .isZero();
        assertThat(LinkProtocol.agreed(-3, LinkProtocol.LOWEST - 1)).isZero();
    }

    private static Discovered device(String address, int objects, @Nullable Integer network) {
        List<DiscoveredObject> items = IntStream.range(0, objects)
                .mapToObj(number -> new DiscoveredObject(
                        address + "/multi-state-input," + number, "Betriebsart", "", DECLARED, true, "7/mi,1"))
                .toList();
        return new Discovered(
                address,
                "AHU",
                new Identity("Vendor", "Model", "1.0"),
                new Location("10.0.0.1:47808", network, "0a"),
                items,
                List.of(Problem.of("connector.problem.no-answer", address)),
                objects > 0);
    }
}
