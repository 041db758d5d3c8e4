package io.plenum.recommendation;

import static org.assertj.core.api.Assertions.assertThat;

import io.plenum.energy.EnergyKind;
import java.util.Map;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.json.JsonMapper;

class ExpectedSavingsTest {

    private static final JsonMapper JSON = JsonMapper.shared();

    /** What was stored before loops had lines of their own is read as before, and what they have is kept. */
    @Test
    void olderRowsKnowNoLoops() {
        assertThat(JSON.readValue("{\"daily\": {}}", ExpectedSavings.class)).isEqualTo(ExpectedSavings.UNKNOWN);
        ExpectedSavings both = new ExpectedSavings(
                Map.of(EnergyKind.GAS, RecommendationExamples.heating(2)),
                Map.of(EnergyKind.GAS, RecommendationExamples.heating(3)));
        assertThat(JSON.readValue(JSON.writeValueAsString(both), ExpectedSavings.class))
                .isEqualTo(both);
    }
}
