package io.plenum.web;

import com.fasterxml.jackson.annotation.Nulls;
import io.plenum.point.time.IsoTime;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.function.Function;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.databind.DeserializationContext;
import tools.jackson.databind.ValueDeserializer;
import tools.jackson.databind.deser.jdk.NumberDeserializers;
import tools.jackson.databind.deser.jdk.StringDeserializer;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.module.SimpleModule;

/**
 * How bodies of requests are read: no text with U+0000, which no database stores; no list with nothing in it; no number that is
 * none; no time that nobody can mean. Each refusal knows its field.
 */
final class StrictJson {

    private StrictJson() {}

    static JsonMapper of(JsonMapper usual) {
        SimpleModule module = new SimpleModule("strict requests");
        module.addDeserializer(String.class, new TextDeserializer());
        module.addDeserializer(Instant.class, new TimeDeserializer<>(Instant.class, IsoTime::instant));
        module.addDeserializer(LocalDate.class, new TimeDeserializer<>(LocalDate.class, IsoTime::day));
        module.addDeserializer(LocalTime.class, new TimeDeserializer<>(LocalTime.class, IsoTime::clock));
        module.addDeserializer(Double.class, number(Double.class));
        module.addDeserializer(double.class, number(double.class));
        return usual.rebuild()
                .changeDefaultNullHandling(handling -> handling.withContentNulls(Nulls.FAIL))
                .addModule(module)
                .build();
    }

    private static CheckedDeserializer<Double> number(Class<Double> type) {
        ValueDeserializer<?> plain = NumberDeserializers.find(type);
        @SuppressWarnings("unchecked")
        ValueDeserializer<Double> doubles = (ValueDeserializer<Double>) plain;
        return new CheckedDeserializer<>(type, doubles, value -> {
            if (!Double.isFinite(value)) {
                throw new DateTimeException("No number");
            }
            return value;
        });
    }

    private static final class TextDeserializer extends ValueDeserializer<String> {

        @Override
        public String deserialize(JsonParser parser, DeserializationContext context) {
            String text = StringDeserializer.instance.deserialize(parser, context);
            if (text != null && (text.indexOf('\0') >= 0 || hasLoneSurrogate(text))) {
                return (String) context.handleWeirdStringValue(String.class, text, "a character that is none");
            }
            return text;
        }

        /** Half a character: no encoding has bytes for it. */
        private static boolean hasLoneSurrogate(String text) {
            return text.codePoints().anyMatch(c -> c >= Character.MIN_SURROGATE && c <= Character.MAX_SURROGATE);
        }
    }

    /** ISO-8601 as text; a number or a list of numbers is no time, an empty text is none. */
    private static final class TimeDeserializer<T> extends ValueDeserializer<T> {

        private final Class<T> type;
        private final Function<String, T> reader;

        TimeDeserializer(Class<T> type, Function<String, T> reader) {
            this.type = type;
            this.reader = reader;
        }

        @Override
        public @Nullable T deserialize(JsonParser parser, DeserializationContext context) {
            if (parser.currentToken() != JsonToken.VALUE_STRING) {
                return type.cast(context.handleUnexpectedToken(type, parser));
            }
            String text = parser.getString();
            try {
                return text.isBlank() ? null : reader.apply(text);
            } catch (DateTimeException notIso) {
                return type.cast(context.handleWeirdStringValue(type, text, "no time of ISO-8601 from 1900 to 2199"));
            }
        }
    }

    private static final class CheckedDeserializer<T> extends ValueDeserializer<T> {

        private final Class<T> type;
        private final ValueDeserializer<T> plain;
        private final UnaryOperator<T> check;

        CheckedDeserializer(Class<T> type, ValueDeserializer<T> plain, UnaryOperator<T> check) {
            this.type = type;
            this.plain = plain;
            this.check = check;
        }

        @Override
        public T deserialize(JsonParser parser, DeserializationContext context) {
            boolean text = parser.currentToken() == JsonToken.VALUE_STRING;
            String given = text ? parser.getString() : String.valueOf(parser.currentToken());
            T value = plain.deserialize(parser, context);
            try {
                return value == null ? value : check.apply(value);
            } catch (DateTimeException beyond) {
                @SuppressWarnings("unchecked")
                T handled = (T) context.handleWeirdStringValue(type, given, "out of range");
                return handled;
            }
        }

        @Override
        public Object getNullValue(DeserializationContext context) {
            return plain.getNullValue(context);
        }
    }
}
