package io.plenum.modbus.poll;

import static org.assertj.core.api.Assertions.assertThat;

import io.plenum.modbus.address.AddressException;
import io.plenum.modbus.address.RegisterAddress;
import io.plenum.point.Point;
import io.plenum.point.PointId;
import io.plenum.point.PointKind;
import io.plenum.point.unit.Unit;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** Which registers are read together. */
class GroupPlannerTest {

    private static final Duration POLL = Duration.ofSeconds(10);

    private final GroupPlanner planner = new GroupPlanner(125, 8, POLL);

    private static BoundRegister bound(String address) {
        try {
            Point point = new Point(
                    new PointId(address.hashCode()),
                    address,
                    address,
                    "Point",
                    PointKind.NUMERIC,
                    Unit.UNITLESS,
                    List.of(),
                    false,
                    null);
            return new BoundRegister(point, RegisterAddress.parse(address));
        } catch (AddressException e) {
            throw new IllegalArgumentException(e);
        }
    }

    private static List<BoundRegister> bound(String... addresses) {
        List<BoundRegister> all = new ArrayList<>();
        for (String address : addresses) {
            all.add(bound(address));
        }
        return all;
    }

    private static List<String> requests(List<PollGroup> groups) {
        return groups.stream()
                .map(PollGroup::request)
                .map(one -> one.unit() + "/" + one.table().text() + "/" + one.first() + "+" + one.count())
                .toList();
    }

    @Test
    void neighboursAreReadTogetherOverSmallGaps() {
        List<BoundRegister> registers = bound(
                "1/input/12/float32",
                "1/input/0/float32",
                "1/input/2/uint16",
                "1/input/23/uint16",
                "1/holding/0/uint16",
                "2/input/0/uint16");
        assertThat(requests(planner.groups(registers)))
                .containsExactlyInAnyOrder(
                        "1/input/0+3", "1/input/12+2", "1/input/23+1", "1/holding/0+1", "2/input/0+1");
        assertThat(requests(new GroupPlanner(125, 9, POLL).groups(registers))).contains("1/input/0+24");
    }

    /** V1.1b3, 6.3: at most 125 registers; 6.1: at most 2000 bits. A value is never cut in two. */
    @Test
    void noRequestIsLargerThanTheStandardAllows() {
        List<BoundRegister> floats = IntStream.range(0, 100)
                .mapToObj(i -> bound("1/input/" + 2 * i + "/float32"))
                .toList();
        assertThat(requests(planner.groups(floats))).containsExactly("1/input/0+124", "1/input/124+76");
        List<BoundRegister> bits =
                IntStream.range(0, 2500).mapToObj(i -> bound("1/coil/" + i)).toList();
        assertThat(requests(planner.groups(bits))).containsExactly("1/coil/0+2000", "1/coil/2000+500");
    }

    @Test
    void countersAreReadAtTheirOwnPace() {
        List<PollGroup> groups =
                planner.groups(bound("1/input/0/float32", "1/input/2/float32/poll=60", "1/input/4/float32/poll=1"));
        assertThat(requests(groups)).containsExactly("1/input/0+6", "1/input/2+2");
        assertThat(groups).extracting(PollGroup::poll).containsExactly(POLL, Duration.ofSeconds(60));
    }

    /** A refused group is divided until what is to blame stands alone, and is not put together again. */
    @Test
    void whatIsRefusedIsReadApart() {
        List<BoundRegister> registers =
                bound("1/input/0/uint16", "1/input/1/uint16", "1/input/4/uint16", "1/input/5/uint16");
        List<PollGroup> parts = planner.divided(planner.groups(registers).getFirst());
        assertThat(requests(parts)).as("without the gap").containsExactly("1/input/0+2", "1/input/4+2");
        assertThat(requests(planner.divided(parts.getLast()))).containsExactly("1/input/4+1", "1/input/5+1");
        assertThat(requests(planner.groups(registers))).containsExactly("1/input/0+2", "1/input/4+1", "1/input/5+1");
    }

    /** Points of one register cannot be read apart: the group ends there instead of being divided for ever. */
    @Test
    void pointsOfOneRegisterStayTogether() {
        List<BoundRegister> bits = bound("1/holding/9/bit=0", "1/holding/9/bit=1", "1/holding/9/uint16");
        List<PollGroup> parts = planner.divided(planner.groups(bits).getFirst());
        assertThat(requests(parts)).containsExactly("1/holding/9+1");
        assertThat(parts.getFirst().registers()).hasSize(3);
    }
}
