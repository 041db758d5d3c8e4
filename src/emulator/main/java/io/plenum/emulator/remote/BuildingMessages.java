package io.plenum.emulator.remote;

import com.fasterxml.jackson.annotation.JsonSubTypes;
import com.fasterxml.jackson.annotation.JsonTypeInfo;
import io.plenum.emulator.EmulatedBuilding;
import io.plenum.emulator.EmulatedDevice;
import io.plenum.emulator.EmulatedPoint;
import io.plenum.emulator.EmulatedSchedule;
import io.plenum.emulator.PointAddress;
import io.plenum.emulator.takeback.TakeBack;
import java.time.Instant;
import java.util.List;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.json.JsonMapper;

/** What the model and a remote face say to each other, as JSON. */
final class BuildingMessages {

    static final String DESCRIPTION = "/building";
    static final String VALUES = "/building/values";
    static final String COMMAND = "/building/command";

    static final JsonMapper JSON = JsonMapper.builder()
            .addMixIn(PointAddress.class, AddressByItsFields.class)
            .build();

    private BuildingMessages() {}

    @JsonTypeInfo(use = JsonTypeInfo.Id.DEDUCTION)
    @JsonSubTypes({@JsonSubTypes.Type(PointAddress.Bacnet.class), @JsonSubTypes.Type(PointAddress.OpcUa.class)})
    private interface AddressByItsFields {}

    /** What stays as long as the model runs. */
    record Description(List<EmulatedPoint> points, List<EmulatedDevice> devices, String zone) {

        static Description of(EmulatedBuilding building) {
            return new Description(
                    building.points(), building.devices(), building.zone().getId());
        }
    }

    /**
     * One tick, one line.
     *
     * @param values by point index; NaN is written as a text
     * @param overridden indices of the points that somebody holds by hand
     * @param offline instances of the silenced devices
     * @param schedules as they are at present
     * @param clock of its controllers
     * @param takeBacks as they are at present
     */
    record Values(
            double[] values,
            List<Integer> overridden,
            List<Integer> offline,
            List<EmulatedSchedule> schedules,
            Instant clock,
            List<TakeBack> takeBacks) {

        static Values of(EmulatedBuilding building) {
            double[] snapshot = building.snapshot();
            return new Values(
                    snapshot,
                    IntStream.range(0, snapshot.length)
                            .filter(building::overridden)
                            .boxed()
                            .toList(),
                    building.devices().stream()
                            .map(EmulatedDevice::instance)
                            .filter(building::offline)
                            .toList(),
                    building.schedules(),
                    building.clock(),
                    building.takeBacks());
        }
    }

    /** @param value null takes the command back */
    record Command(int point, @Nullable Double value) {}
}
