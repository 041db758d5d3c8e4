package io.plenum.trend.rest;

import io.plenum.point.Point;
import io.plenum.trend.gap.RepairedStretch;
import io.plenum.trend.read.TrendSeries;
import java.util.List;
import java.util.function.IntToDoubleFunction;
import tools.jackson.core.JsonGenerator;

/** Series as JSON: compact arrays, null where there is no number. */
final class TrendWriting {

    private TrendWriting() {}

    /** What a point is, and what its series is made of; inside an object that has been begun. */
    static void about(JsonGenerator json, Point point, TrendSeries series) {
        json.writeStringProperty("point", point.key());
        json.writeStringProperty("name", point.name());
        json.writeStringProperty("unit", point.unit().symbol());
        json.writeStringProperty("kind", point.kind().name());
        json.writeArrayPropertyStart("stateTexts");
        point.stateTexts().forEach(json::writeString);
        json.writeEndArray();
        json.writeStringProperty("resolution", series.resolution().word());
        json.writeStringProperty("column", series.width());
    }

    static void times(JsonGenerator json, TrendSeries series) {
        json.writeArrayPropertyStart("times");
        for (long time : series.times()) {
            json.writeNumber(time);
        }
        json.writeEndArray();
    }

    static void envelope(JsonGenerator json, TrendSeries series) {
        int size = series.times().length;
        numbers(json, "min", size, i -> series.min()[i]);
        numbers(json, "max", size, i -> series.max()[i]);
        numbers(json, "mean", size, i -> rounded(series.mean()[i]));
        numbers(json, "first", size, i -> series.first()[i]);
        numbers(json, "last", size, i -> series.last()[i]);
    }

    /** Samples have one value each. */
    static void values(JsonGenerator json, TrendSeries series) {
        numbers(json, "value", series.times().length, i -> series.last()[i]);
    }

    /** Null where nobody knows anything; where the device did not answer its code stands beside numbers that are null. */
    static void quality(JsonGenerator json, TrendSeries series) {
        json.writeArrayPropertyStart("quality");
        for (int code : series.quality()) {
            if (code == TrendSeries.GAP) {
                json.writeNull();
            } else {
                json.writeNumber(code);
            }
        }
        json.writeEndArray();
    }

    /** Times read back from the controller's memory, each as its begin and its end; only where there are any. */
    static void repaired(JsonGenerator json, List<RepairedStretch> stretches) {
        if (stretches.isEmpty()) {
            return;
        }
        json.writeArrayPropertyStart("repaired");
        for (RepairedStretch stretch : stretches) {
            json.writeStartArray();
            json.writeNumber(stretch.since().toEpochMilli());
            json.writeNumber(stretch.until().toEpochMilli());
            json.writeEndArray();
        }
        json.writeEndArray();
    }

    private static void numbers(JsonGenerator json, String name, int size, IntToDoubleFunction numbers) {
        json.writeArrayPropertyStart(name);
        for (int i = 0; i < size; i++) {
            double number = numbers.applyAsDouble(i);
            if (Double.isFinite(number)) {
                json.writeNumber(number);
            } else {
                json.writeNull();
            }
        }
        json.writeEndArray();
    }

    /** Eight digits of a mean are more than any sensor has. */
    private static double rounded(double mean) {
        if (mean == 0 || !Double.isFinite(mean)) {
            return mean;
        }
        double scale = Math.pow(10, 7 - Math.floor(Math.log10(Math.abs(mean))));
        double rounded = Math.rint(mean * scale) / scale;
        return Double.isFinite(rounded) ? rounded : mean;
    }
}
