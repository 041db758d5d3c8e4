package io.plenum.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.exc.MismatchedInputException;
import tools.jackson.databind.json.JsonMapper;

/** Until when a command holds must not depend on how somebody's number is guessed at: bodies have times as ISO-8601, as text. */
class StrictJsonTest {

    private record Body(
            @Nullable Instant until,
            @Nullable LocalDate day,
            @Nullable LocalTime clock) {}

    private final JsonMapper json = StrictJson.of(JsonMapper.builder().build());

    @Test
    void timesAsText() {
        Body body = json.readValue("""
                {"until": "2026-11-22T09:00:00+01:00", "day": "2026-11-22", "clock": "08:00"}""", Body.class);
        assertThat(body.until()).isEqualTo("2026-11-22T08:00:00Z");
        assertThat(body.day()).isEqualTo("2026-11-22");
        assertThat(body.clock()).isEqualTo("08:00");
        assertThat(json.readValue("{\"until\": null, \"day\": \"\"}", Body.class))
                .isEqualTo(new Body(null, null, null));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{\"until\": 1763798400}",
                "{\"until\": \"1763798400\"}",
                "{\"until\": \"2026-11-22T08:00:00\"}",
                "{\"until\": \"2300-01-01T00:00:00Z\"}",
                "{\"day\": [2026, 11, 22]}",
                "{\"day\": 20000}",
                "{\"day\": \"2026-11-22T08:00:00Z\"}",
                "{\"clock\": [8, 0]}",
                "{\"clock\": \"8 am\"}"
            })
    void nothingElse(String body) {
        assertThatThrownBy(() -> json.readValue(body, Body.class))
                .isInstanceOfSatisfying(MismatchedInputException.class, refused -> assertThat(refused.getPath())
                        .isNotEmpty());
    }
}
