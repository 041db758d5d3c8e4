package io.plenum.twin.rest;

import io.plenum.point.Point;
import io.plenum.point.PointId;
import io.plenum.trend.gap.RepairedStretch;
import io.plenum.twin.past.Frames;
import io.plenum.twin.past.Frames.Cell;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Frames as compact JSON: {@code {"from","stepSeconds","points":[keys],"initial":[[index,value,quality],…],"frames":[[…],…],
 * "repaired":[[index,from,until],…]}}, the last in milliseconds since 1970: times that were read back from the controllers. Keys are slugs and need
 * no escaping; values are written as the store holds them.
 */
final class FramesJson {

    private final StringBuilder json = new StringBuilder(1 << 16);

    private FramesJson() {}

    static byte[] of(Frames frames, Map<PointId, List<RepairedStretch>> repaired) {
        FramesJson text = new FramesJson();
        text.write(frames);
        text.write(frames.points(), repaired);
        return text.json.toString().getBytes(StandardCharsets.UTF_8);
    }

    private void write(Frames frames) {
        json.append("{\"from\":\"").append(frames.from());
        json.append("\",\"stepSeconds\":").append(frames.step().toSeconds());
        json.append(",\"points\":[");
        for (int i = 0; i < frames.points().size(); i++) {
            json.append(i == 0 ? "\"" : ",\"")
                    .append(frames.points().get(i).key())
                    .append('"');
        }
        json.append("],\"initial\":");
        cells(frames.initial());
        json.append(",\"frames\":[");
        for (int i = 0; i < frames.steps().size(); i++) {
            json.append(i == 0 ? "" : ",");
            cells(frames.steps().get(i));
        }
        json.append("],\"repaired\":[");
    }

    private void write(List<Point> points, Map<PointId, List<RepairedStretch>> repaired) {
        String comma = "";
        for (int i = 0; i < points.size(); i++) {
            for (RepairedStretch one : repaired.getOrDefault(points.get(i).id(), List.of())) {
                json.append(comma).append('[').append(i);
                json.append(',').append(one.since().toEpochMilli());
                json.append(',').append(one.until().toEpochMilli()).append(']');
                comma = ",";
            }
        }
        json.append("]}");
    }

    private void cells(List<Cell> cells) {
        json.append('[');
        for (int i = 0; i < cells.size(); i++) {
            Cell cell = cells.get(i);
            json.append(i == 0 ? "[" : ",[").append(cell.index()).append(',');
            number(cell.value());
            json.append(',').append(cell.quality()).append(']');
        }
        json.append(']');
    }

    /** Whole numbers, which most are, without their ".0". */
    private void number(@Nullable Double value) {
        if (value == null || !Double.isFinite(value)) {
            json.append("null");
        } else if (value == Math.rint(value) && Math.abs(value) < 1e15) {
            json.append(value.longValue());
        } else {
            json.append(value.doubleValue());
        }
    }
}
