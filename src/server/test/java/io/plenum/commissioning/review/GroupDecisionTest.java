package io.plenum.commissioning.review;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.json.JsonMapper;

/** What a script sends is a decision or is refused as unreadable, which is answered with 400. */
class GroupDecisionTest {

    private final JsonMapper json = JsonMapper.builder().build();

    @Test
    void whatIsLeftOutIsOpen() {
        GroupDecision read = json.readValue("{\"group\": \"1f\", \"verdict\": \"REJECTED\"}", GroupDecision.class);

        assertThat(read).isEqualTo(new GroupDecision("1f", GroupVerdict.REJECTED, null, null, null, null, null));
    }

    @Test
    void aDecisionWithoutGroupOrVerdictIsNone() {
        assertThatThrownBy(() -> json.readValue("{\"group\": \"1f\"}", GroupDecision.class))
                .isInstanceOf(JacksonException.class);
        assertThatThrownBy(() -> json.readValue("{\"verdict\": \"OPEN\"}", GroupDecision.class))
                .isInstanceOf(JacksonException.class);
    }
}
