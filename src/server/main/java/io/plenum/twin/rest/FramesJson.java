package io.plenum.twin.rest;

import io.plenum.twin.past.Frames;
import io.plenum.twin.past.Frames.Cell;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Frames as compact JSON: {@code {"from","stepSeconds","points":[keys],"initial":[[index,value,quality],…],"frames":[[…],…]}}.
 * Keys are slugs and need no escaping; values are written as the store holds them.
 */
final class FramesJson {

    private final StringBuilder json = new StringBuilder(1 << 16);

    private FramesJson() {}

    static byte[] of(Frames frames) {
        FramesJson text = new FramesJson();
        text.write(frames);
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
