package io.plenum.site.haystack;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.core.json.JsonFactory;

/** Reads grids in JSON: that of Haystack 4 (Hayson), that of Haystack 3 ({@code "r:id"}), and a bare list of records. */
final class HaysonReader {

    private static final JsonFactory JSON = JsonFactory.builder().build();

    private final JsonParser in;
    private final List<HaystackRecord> records = new ArrayList<>();

    private HaysonReader(JsonParser in) {
        this.in = in;
    }

    static List<HaystackRecord> read(String text) throws HaystackFormatException {
        try (JsonParser parser = JSON.createParser(text)) {
            HaysonReader reader = new HaysonReader(parser);
            reader.read();
            return reader.records;
        } catch (JacksonException broken) {
            long line = broken.getLocation() == null ? 0 : broken.getLocation().getLineNr();
            throw new HaystackFormatException(line, "is no JSON: " + broken.getOriginalMessage());
        }
    }

    private void read() throws HaystackFormatException {
        JsonToken first = in.nextToken();
        if (first == JsonToken.START_ARRAY) {
            rows();
        } else if (first == JsonToken.START_OBJECT) {
            grid();
        } else {
            throw new HaystackFormatException(1, "is neither a grid nor a list of records");
        }
    }

    private void grid() throws HaystackFormatException {
        boolean found = false;
        while (in.nextToken() == JsonToken.PROPERTY_NAME) {
            String name = in.currentName();
            if (in.nextToken() == JsonToken.START_ARRAY && "rows".equals(name)) {
                found = true;
                rows();
            } else {
                in.skipChildren();
            }
        }
        if (!found) {
            throw new HaystackFormatException(1, "is a grid without rows");
        }
    }

    private void rows() throws HaystackFormatException {
        while (in.nextToken() == JsonToken.START_OBJECT) {
            int line = in.currentTokenLocation().getLineNr();
            if (records.size() >= HaystackReader.MOST_RECORDS) {
                throw new HaystackFormatException(line, "has more than " + HaystackReader.MOST_RECORDS + " records");
            }
            Map<String, HaystackValue> tags = new LinkedHashMap<>();
            while (in.nextToken() == JsonToken.PROPERTY_NAME) {
                String tag = in.currentName();
                in.nextToken();
                HaystackValue value = value();
                if (value != null) {
                    tags.put(tag, value);
                }
            }
            records.add(new HaystackRecord(line, tags));
        }
    }

    private @Nullable HaystackValue value() {
        return switch (in.currentToken()) {
            case START_OBJECT -> object();
            case START_ARRAY -> list();
            case VALUE_STRING -> HaystackThreeText.of(String.valueOf(in.getString()));
            case VALUE_NUMBER_INT, VALUE_NUMBER_FLOAT -> new HaystackValue.Quantity(in.getDoubleValue(), null);
            case VALUE_TRUE -> new HaystackValue.Flag(true);
            case VALUE_FALSE -> new HaystackValue.Flag(false);
            default -> null;
        };
    }

    private HaystackValue list() {
        List<HaystackValue> items = new ArrayList<>();
        while (in.nextToken() != JsonToken.END_ARRAY) {
            HaystackValue item = value();
            if (item != null) {
                items.add(item);
            }
        }
        return new HaystackValue.Items(items);
    }

    /** {@code {"_kind":"ref","val":"a","dis":"A"}}; the kind may stand anywhere among its fields. */
    private @Nullable HaystackValue object() {
        Map<String, String> fields = new LinkedHashMap<>();
        while (in.nextToken() == JsonToken.PROPERTY_NAME) {
            String name = in.currentName();
            JsonToken token = in.nextToken();
            if (token.isScalarValue()) {
                fields.put(name, String.valueOf(in.getString()));
            } else {
                in.skipChildren();
            }
        }
        String val = fields.getOrDefault("val", "");
        return switch (fields.getOrDefault("_kind", "dict")) {
            case "marker" -> new HaystackValue.Marker();
            case "ref" -> new HaystackValue.Ref(val, fields.get("dis"));
            case "number" -> number(val, fields.get("unit"));
            case "symbol", "uri" -> new HaystackValue.Text(val);
            case "remove", "na" -> null;
            default -> new HaystackValue.Other();
        };
    }

    private static HaystackValue number(String text, @Nullable String unit) {
        return ZincScalars.number(text) instanceof HaystackValue.Quantity(double value, String none)
                ? new HaystackValue.Quantity(value, unit == null ? none : unit)
                : new HaystackValue.Other();
    }
}
