package io.plenum.connector;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.plenum.connector.ConnectionDraft.TuningDraft;
import io.plenum.link.Tuning;
import io.plenum.web.RequestProblem;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What people write of a connection: the first thing that cannot be used is named, and nothing secret is repeated. */
class ConnectionDraftTest {

    @Test
    void whatIsMissingTakesItsDefault() {
        assertThat(tuning(new TuningDraft(null, null, null, null, null))).isEqualTo(Tuning.DEFAULT);
    }

    /** Where values are asked for rarely, the default stale time would make them stale between two polls. */
    @Test
    void theStaleTimeGrowsWithThePollTimeUnlessItIsSet() {
        Tuning rare = tuning(new TuningDraft(Duration.ofMinutes(5), null, null, null, null));
        assertThat(rare.stale()).isEqualTo(Duration.ofMinutes(15));
        assertThat(refusedField(new TuningDraft(Duration.ofMinutes(5), null, Duration.ofMinutes(6), null, null)))
                .isEqualTo("tuning.stale");
    }

    @ParameterizedTest
    @CsvSource({
        "poll, PT0.1S",
        "poll, PT2H",
        "lifetime, PT10S",
        "lifetime, P2D",
        "stale, PT1S",
        "stale, P2D",
        "timeout, PT0.1S",
        "timeout, PT2M",
    })
    void aTimeBeyondItsLimitsIsNamed(String field, Duration value) {
        assertThat(refusedField(new TuningDraft(
                        field.equals("poll") ? value : null,
                        field.equals("lifetime") ? value : null,
                        field.equals("stale") ? value : null,
                        null,
                        field.equals("timeout") ? value : null)))
                .isEqualTo("tuning." + field);
    }

    /** A table has lines, which no other setting may have, and is bounded. */
    @Test
    void aRegisterMapIsATextOfManyLines() {
        String map = "name,register\nA,40001\n";
        assertThat(settings(Map.of("map.own-file", map))).containsEntry("map.own-file", map);
        for (Map<String, String> wrong : List.of(
                Map.of("map.own", "x".repeat(50_001)),
                Map.of("map.own", "a\u0000b"),
                Map.of("map.a/b", map),
                Map.of("host", "a\nb"))) {
            assertThat(catchThrowableOfType(RequestProblem.class, () -> settings(wrong)))
                    .isNotNull();
        }
    }

    private static Map<String, String> settings(Map<String, String> settings) {
        return new ConnectionDraft("modbus", true, new TreeMap<>(settings), null, null, null)
                .check("plant", List.of("modbus"))
                .settings();
    }

    @ParameterizedTest
    @CsvSource({"0", "1001"})
    void aBatchBeyondItsLimitsIsNamed(int batch) {
        assertThat(refusedField(new TuningDraft(null, null, null, batch, null))).isEqualTo("tuning.batch");
    }

    /** In the same folder lie the server's own keys: no controller gets to see them. */
    @ParameterizedTest
    @CsvSource({"access.key", "notify.key", "../x", "a/b", ".hidden", "a b"})
    void aFileThatIsNoPasswordIsRefused(String file) {
        var draft = new ConnectionDraft("opcua", true, Map.of("passwordFile", file), null, null, null);
        RequestProblem refused =
                catchThrowableOfType(RequestProblem.class, () -> draft.check("plant", List.of("opcua")));
        assertThat(refused.field()).isEqualTo("settings.passwordFile");
    }

    @Test
    void aDraftDoesNotRepeatItsPassword() {
        assertThat(new ConnectionDraft("opcua", true, Map.of(), null, null, "open sesame").toString())
                .doesNotContain("sesame");
    }

    private static Tuning tuning(TuningDraft tuning) {
        return draft(tuning).check("plant", List.of("bacnet")).tuning();
    }

    private static @Nullable String refusedField(TuningDraft tuning) {
        return catchThrowableOfType(RequestProblem.class, () -> tuning(tuning)).field();
    }

    private static ConnectionDraft draft(TuningDraft tuning) {
        return new ConnectionDraft("bacnet", true, Map.of(), tuning, null, null);
    }
}
