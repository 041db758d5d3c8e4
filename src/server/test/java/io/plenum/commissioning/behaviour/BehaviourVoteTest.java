package io.plenum.commissioning.behaviour;

import static org.assertj.core.api.Assertions.assertThat;

import io.plenum.commissioning.DiscoveredPoint;
import io.plenum.commissioning.naming.AbbreviationRegister;
import io.plenum.commissioning.naming.NamingProposals;
import io.plenum.commissioning.naming.PatternGroup;
import io.plenum.commissioning.naming.ProposalConfidence;
import io.plenum.point.PointKind;
import io.plenum.point.PointSource;
import io.plenum.point.unit.Unit;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** Behaviour is one voice: it fills what names leave open, and warns where it says something else. */
class BehaviourVoteTest {

    private static PatternGroup group(String... names) {
        List<DiscoveredPoint> points = java.util.Arrays.stream(names)
                .map(name -> new DiscoveredPoint(
                        new PointSource("bacnet", name),
                        "DDC",
                        name,
                        "",
                        "analog-input",
                        PointKind.NUMERIC,
                        Unit.DEGREE_CELSIUS,
                        0,
                        false))
                .toList();
        return NamingProposals.of(points, AbbreviationRegister.shipped()).getFirst();
    }

    private static Map<PointSource, String> says(String brickClass, String... names) {
        return java.util.Arrays.stream(names)
                .collect(
                        java.util.stream.Collectors.toMap(name -> new PointSource("bacnet", name), name -> brickClass));
    }

    @Test
    void aClassThatNamesDoNotSayIsProposedWithLittleConfidence() {
        PatternGroup heard =
                BehaviourVote.heard(group("QQ1", "QQ2"), says("Zone_Air_Temperature_Sensor", "QQ1", "QQ2"));

        assertThat(heard.proposal().brickClass()).isEqualTo("Zone_Air_Temperature_Sensor");
        assertThat(heard.proposal().confidence()).isEqualTo(ProposalConfidence.LOW);
    }

    /** A name that lies is what an integrator must see before it is accepted with all others. */
    @Test
    void whatContradictsANameTakesItsConfidence() {
        PatternGroup named = group("AHU1_SAT");
        assertThat(named.proposal().confidence()).isEqualTo(ProposalConfidence.HIGH);

        PatternGroup heard = BehaviourVote.heard(named, says("Outside_Air_Temperature_Sensor", "AHU1_SAT"));

        assertThat(heard.proposal().brickClass()).isEqualTo("Supply_Air_Temperature_Sensor");
        assertThat(heard.proposal().confidence()).isEqualTo(ProposalConfidence.LOW);
    }

    @Test
    void pointsOfAGroupThatBehaveDifferentlySayNothing() {
        PatternGroup quiet = group("QQ1", "QQ2");
        Map<PointSource, String> split = Map.of(
                new PointSource("bacnet", "QQ1"), "Zone_Air_Temperature_Sensor",
                new PointSource("bacnet", "QQ2"), "Outside_Air_Temperature_Sensor");

        assertThat(BehaviourVote.heard(quiet, split)).isEqualTo(quiet);
    }
}
