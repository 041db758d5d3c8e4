package io.plenum.bacnet;

import com.serotonin.bacnet4j.exception.BACnetException;
import io.plenum.bacnet.trendlog.TrendLogReader;
import io.plenum.link.ConnectorException;
import io.plenum.link.history.HistoryRequest;
import io.plenum.link.history.PointHistory;
import io.plenum.point.Point;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** What devices have recorded themselves: one device after the other, for each has its own time-outs, and nobody is in a hurry. */
final class RecordedValues {

    private RecordedValues() {}

    static List<PointHistory> read(TrendLogReader logs, HistoryRequest request) throws ConnectorException {
        List<PointHistory> all = new ArrayList<>();
        for (Map.Entry<Integer, List<Point>> device :
                TrendLogReader.byDevice(request.points()).entrySet()) {
            HistoryRequest own = new HistoryRequest(device.getValue(), request.from(), request.to(), request.most());
            try {
                all.addAll(logs.read(device.getKey(), own));
            } catch (BACnetException | RuntimeException e) {
                throw new ConnectorException(DeviceLossReason.problem(device.getKey(), e), e);
            }
        }
        return all;
    }
}
