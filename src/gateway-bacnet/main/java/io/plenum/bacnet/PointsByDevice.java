package io.plenum.bacnet;

import com.serotonin.bacnet4j.type.primitive.ObjectIdentifier;
import io.plenum.bacnet.pace.PaceSettings;
import io.plenum.bacnet.request.BacnetAddress;
import io.plenum.link.ConnectorContext;
import io.plenum.link.Problem;
import io.plenum.point.Point;
import io.plenum.point.PointSource;
import io.plenum.point.Quality;
import io.plenum.point.QualityReason;
import io.plenum.point.Sample;
import io.plenum.point.ValueCheck;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * The points of a connection by the device and object that they stand for, without those that are switched off.
 *
 * @param problems of the points whose addresses are none; these are marked as faulty
 */
record PointsByDevice(Map<Integer, Map<ObjectIdentifier, List<Point>>> devices, List<Problem> problems) {

    /** @param own instance of our own device, of which nothing is read */
    static PointsByDevice of(ConnectorContext context, PaceSettings pace, int own) {
        Map<Integer, Map<ObjectIdentifier, List<Point>>> devices = new HashMap<>();
        List<Problem> problems = new ArrayList<>();
        List<Sample> faults = new ArrayList<>();
        for (Point point : context.points()) {
            PointSource source = point.source();
            String text = source == null ? "" : source.address();
            BacnetAddress address = BacnetAddress.parse(text);
            if (address == null) {
                problems.add(Problem.of("connector.problem.bacnet-address", point.key(), text));
                QualityReason reason = QualityReason.of("point.reason.bacnet-address", text);
                faults.add(ValueCheck.withoutNumber(point, context.clock().instant(), Quality.FAULT, reason));
            } else if (address.device() == own) {
                // A value of ours that came back would look as if a controller had it.
                problems.add(Problem.of("connector.problem.bacnet-own-device", point.key(), own));
                QualityReason reason = QualityReason.of("point.reason.bacnet-own-device", own);
                faults.add(ValueCheck.withoutNumber(point, context.clock().instant(), Quality.FAULT, reason));
            } else if (!pace.enabled(address)) {
                QualityReason reason = QualityReason.of("point.reason.switched-off");
                faults.add(ValueCheck.withoutNumber(point, context.clock().instant(), Quality.DISABLED, reason));
            } else {
                devices.computeIfAbsent(address.device(), device -> new LinkedHashMap<>())
                        .computeIfAbsent(address.object(), object -> new ArrayList<>())
                        .add(point);
            }
        }
        context.sink().accept(faults);
        return new PointsByDevice(devices, problems);
    }
}
