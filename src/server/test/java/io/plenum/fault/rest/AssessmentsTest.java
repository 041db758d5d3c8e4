package io.plenum.fault.rest;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.ArgumentMatchers.anyDouble;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.when;

import io.plenum.fault.Cause;
import io.plenum.fault.Causes;
import io.plenum.fault.WastedEnergy;
import io.plenum.fault.finding.FaultAssessment;
import io.plenum.fault.finding.Finding;
import io.plenum.fault.finding.FindingQuery;
import io.plenum.fault.finding.FindingState;
import io.plenum.fault.finding.Findings;
import io.plenum.fault.finding.RelatedRecommendation;
import io.plenum.site.TestModels;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** The same fan was 218 kWh here and 98.7 kWh there: what a machine reads agrees with the pages. */
class AssessmentsTest {

    private static final Instant NOW = Instant.parse("2026-02-02T10:30:00Z");
    private static final Finding FAN = finding(7, FindingState.OPEN);

    private final Findings findings = mock();

    private static Finding finding(long id, FindingState state) {
        return new Finding(
                id,
                "fan-1",
                "ALWAYS-ON",
                state,
                0.6,
                WastedEnergy.ELECTRICITY,
                NOW.minusSeconds(2 * 86_400),
                NOW,
                null,
                2880,
                0,
                218,
                0,
                Map.of(),
                Map.of(),
                null,
                "");
    }

    @BeforeEach
    void stored() {
        when(findings.site(any())).thenReturn(TestModels.HOUSE);
        when(findings.find(any(FindingQuery.class))).thenReturn(List.of(FAN));
        when(findings.currency(any())).thenReturn("EUR");
        when(findings.money(any(), any(), anyDouble())).thenReturn(24.0);
    }

    private Map<Long, FaultAssessment> assessed(List<Finding> found, List<RelatedRecommendation> related) {
        return new Assessments(findings, site -> related).of(found);
    }

    @Test
    void anOpenFindingCarriesTheFiguresOfItsRecommendation() {
        Cause cause = Causes.ranked(List.of(FAN.rule())).getFirst();
        var related = new RelatedRecommendation(3, "fan-1", Set.of(cause), 0.95, 49.35);
        FaultAssessment one = assessed(List.of(FAN), List.of(related)).get(7L);
        FindingJson json = FindingJson.of(FAN, one, findings);
        assertThat(json.confidence()).isEqualTo(0.6);
        FindingJson.Assessed together = Objects.requireNonNull(json.assessed());
        assertThat(together.confidence()).isEqualTo(0.95);
        assertThat(together.kilowattHours()).isCloseTo(98.7, within(0.01));
        assertThat(together.recommendation()).isEqualTo(3);
    }

    /** Its neighbours of then are another story. */
    @Test
    void whatIsOverIsNotJudgedWithWhatIsOpen() {
        assertThat(assessed(List.of(finding(8, FindingState.DISMISSED)), List.of()))
                .isEmpty();
    }
}
