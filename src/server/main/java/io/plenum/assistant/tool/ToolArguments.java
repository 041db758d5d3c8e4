package io.plenum.assistant.tool;

import io.plenum.point.time.IsoTime;
import io.plenum.web.RequestProblem;
import java.time.DateTimeException;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** What a tool was asked, of the forms that its schema demands. */
public record ToolArguments(Map<String, Object> given) {

    /** Null where it is not given, or blank. */
    public @Nullable String text(String name) {
        return given.get(name) instanceof String text && !text.isBlank() ? text.strip() : null;
    }

    public String needed(String name) {
        return RequestProblem.present(name, text(name));
    }

    /** In one line, for people to read; at least a character that is seen. */
    public String words(String name, int longest) {
        String words = FencedText.clean(needed(name), longest);
        if (words.isEmpty()) {
            throw RequestProblem.of(name, "web.expected.present");
        }
        return words;
    }

    /** Null where it is not given. */
    public @Nullable Instant time(String name) {
        String text = text(name);
        try {
            return text == null ? null : IsoTime.instant(text);
        } catch (DateTimeException notIso) {
            throw RequestProblem.of(name, "web.expected.instant");
        }
    }

    public Instant time(String name, Instant otherwise) {
        return Objects.requireNonNullElse(time(name), otherwise);
    }

    public int whole(String name, int otherwise) {
        return given.get(name) instanceof Number number ? number.intValue() : otherwise;
    }

    public double number(String name) {
        if (given.get(name) instanceof Number number && Double.isFinite(number.doubleValue())) {
            return number.doubleValue();
        }
        throw RequestProblem.of(name, "web.expected.number");
    }

    public long id(String name) {
        if (given.get(name) instanceof Number number) {
            return number.longValue();
        }
        throw RequestProblem.of(name, "web.expected.whole-number");
    }

    /** Null where it is not given. */
    public @Nullable Boolean flag(String name) {
        return given.get(name) instanceof Boolean flag ? flag : null;
    }

    public <E extends Enum<E>> @Nullable E choice(String name, Class<E> type) {
        String text = text(name);
        return text == null ? null : Enum.valueOf(type, text);
    }

    /** Empty where it is not given. */
    public List<String> texts(String name) {
        return list(name).stream()
                .map(String::valueOf)
                .map(String::strip)
                .distinct()
                .toList();
    }

    /** Empty where it is not given. */
    public List<ToolArguments> parts(String name) {
        return list(name).stream().map(ToolArguments::part).toList();
    }

    private List<?> list(String name) {
        return given.get(name) instanceof List<?> list ? list : List.of();
    }

    private static ToolArguments part(Object part) {
        if (!(part instanceof Map<?, ?> map)) {
            return new ToolArguments(Map.of());
        }
        Map<String, Object> named = new HashMap<>();
        map.forEach((key, value) -> {
            if (value != null) {
                named.put(String.valueOf(key), value);
            }
        });
        return new ToolArguments(named);
    }
}
