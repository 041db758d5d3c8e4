package io.plenum.trend.rest;

import static org.assertj.core.api.Assertions.assertThat;

import io.plenum.point.PointId;
import io.plenum.trend.gap.RepairedStretch;
import java.io.StringWriter;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;
import tools.jackson.core.JsonGenerator;
import tools.jackson.databind.json.JsonMapper;

/** Who draws a series must be able to tell what was read back later; who never needs it sees nothing of it. */
class RepairedInAnswersTest {

    private static String answer(List<RepairedStretch> repaired) {
        StringWriter text = new StringWriter();
        try (JsonGenerator json = JsonMapper.shared().createGenerator(text)) {
            json.writeStartObject();
            TrendWriting.repaired(json, repaired);
            json.writeEndObject();
        }
        return text.toString();
    }

    @Test
    void stretchesAreBeginAndEndInMilliseconds() {
        PointId point = new PointId(1);
        assertThat(answer(List.of(
                        new RepairedStretch(point, Instant.ofEpochMilli(1000), Instant.ofEpochMilli(2000), 5),
                        new RepairedStretch(point, Instant.ofEpochMilli(3000), Instant.ofEpochMilli(4000), 0))))
                .isEqualTo("{\"repaired\":[[1000,2000],[3000,4000]]}");
        assertThat(answer(List.of())).isEqualTo("{}");
    }
}
