package io.plenum.recommendation.rest;

import static org.assertj.core.api.Assertions.assertThat;

import io.plenum.energy.EnergyKind;
import io.plenum.energy.model.Savings;
import io.plenum.recommendation.Measurement;
import io.plenum.recommendation.RecommendationExamples;
import io.plenum.recommendation.RecommendationState;
import io.plenum.recommendation.SavingsLedger;
import io.plenum.recommendation.estimate.saving.ConfidenceInterval;
import io.plenum.recommendation.verification.MeasurementFormatter;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Fields that were renamed answer under both names for one release, so that scripts of others go on reading. */
class FormerNamesTest {

    private static final JsonMapper JSON = JsonMapper.builder().build();

    @Test
    void savingsAreExpectedAndWerePromised() {
        Map<EnergyKind, ConfidenceInterval> year = Map.of(EnergyKind.HEAT, new ConfidenceInterval(1, 2, 3));
        SavingsLedger ledger = new SavingsLedger(
                List.of(new SavingsLedger.Entry(
                        RecommendationExamples.recommendation(7, RecommendationState.MEASURED, null), List.of())),
                new SavingsLedger.Totals(1, 0, 750, year, Map.of(), 0, 0));

        JsonNode json = JSON.valueToTree(
                LedgerJson.of(ledger, "EUR", new MeasurementFormatter((key, arguments) -> key, Locale.ROOT)));

        JsonNode totals = json.get("totals");
        assertThat(totals.get("expectedWorth").asDouble()).isEqualTo(750);
        assertThat(totals.get("promisedWorth")).isEqualTo(totals.get("expectedWorth"));
        assertThat(totals.get("promised")).isEqualTo(totals.get("expected")).isNotEmpty();
        JsonNode item = json.get("items").get(0);
        assertThat(item.get("promisedWorth")).isNotNull().isEqualTo(item.get("expectedWorth"));
        assertThat(item.get("promised")).isNotNull().isEqualTo(item.get("expected"));
    }

    /** What was stored is read again, with the former name beside it or without. */
    @Test
    void measurementsAreReadAgain() {
        Measurement.Part part = RecommendationExamples.part("main", Savings.Verdict.SAVED, 90, 20);

        JsonNode json = JSON.valueToTree(part);

        assertThat(json.get("promised")).isNotNull().isEqualTo(json.get("expected"));
        assertThat(JSON.treeToValue(json, Measurement.Part.class)).isEqualTo(part);
    }

    @Test
    void pointsWithoutDataAreIncompleteAndWereSilent() {
        JsonNode json = JSON.valueToTree(
                RecommendationJson.of(RecommendationExamples.recommendation(7, RecommendationState.NEW, null), "EUR"));

        assertThat(json.get("silent")).isNotNull().isEqualTo(json.get("incompletePoints"));
    }
}
