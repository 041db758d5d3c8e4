package io.plenum.comfort;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Collections;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The arithmetic of the standards against the values that they print. */
class StandardsTest {

    /**
     * ISO 7730:2005 Table D.1: air, radiant, air speed, humidity, met, clo, vote, dissatisfied. The program that made the table
     * stops 0.015 K before the clothing's balance, which is up to 0.01 of a vote.
     */
    @ParameterizedTest
    @CsvSource({
        "22.0, 22.0, 0.10, 60, 1.2, 0.5, -0.75, 16.9",
        "27.0, 27.0, 0.10, 60, 1.2, 0.5,  0.77, 17.3",
        "27.0, 27.0, 0.30, 60, 1.2, 0.5,  0.44,  8.9",
        "23.5, 25.5, 0.10, 60, 1.2, 0.5, -0.01,  5.0",
        "23.5, 25.5, 0.30, 60, 1.2, 0.5, -0.55, 11.4",
        "19.0, 19.0, 0.10, 40, 1.2, 1.0, -0.60, 12.5",
        "23.5, 23.5, 0.30, 40, 1.2, 1.0,  0.12,  5.3",
        "23.0, 21.0, 0.10, 40, 1.2, 1.0,  0.05,  5.1",
        "23.0, 21.0, 0.30, 40, 1.2, 1.0, -0.16,  5.6",
        "22.0, 22.0, 0.10, 60, 1.6, 0.5,  0.05,  5.0",
        "27.0, 27.0, 0.10, 60, 1.6, 0.5,  1.17, 33.9",
        "27.0, 27.0, 0.30, 60, 1.6, 0.5,  0.95, 24.1"
    })
    void theVoteIsThatOfIso7730(
            double air, double radiant, double speed, double humidity, double met, double clo, double pmv, double ppd) {
        double vote = Fanger.vote(new Climate(air, radiant, humidity, speed, met, clo))
                .value();
        assertThat(vote).isCloseTo(pmv, within(0.01));
        assertThat(Fanger.ppd(vote)).isCloseTo(ppd, within(0.5));
    }

    /**
     * The one row of Table D.1 that is a misprint: 23.5 °C, 0.10 m/s, 40 %, 1.0 clo is printed as 0.50. The standard's own program
     * in Annex D gives 0.36, the CBE Thermal Comfort Tool leaves the row out of its tests for that, and so does pythermalcomfort.
     */
    @Test
    void theRowThatNoProgramGivesIsThatOfTheStandardsProgram() {
        double vote = Fanger.vote(new Climate(23.5, 23.5, 40, 0.10, 1.2, 1.0)).value();
        assertThat(vote).isCloseTo(0.36, within(0.01));
        assertThat(Fanger.ppd(vote)).isCloseTo(7.7, within(0.1));
    }

    /** ASHRAE 55-2017 Appendix D: 0.10 m/s, 1.1 met, as printed to a tenth of a vote; dissatisfied as pythermalcomfort's tables. */
    @ParameterizedTest
    @CsvSource({
        "19.6, 86, 1.0, -0.5, 9.7", "23.9, 66, 1.0, 0.5, 9.8", "25.7, 15, 1.0, 0.5, 10.8", "21.2, 20, 1.0, -0.5, 9.7",
        "23.6, 67, 0.5, -0.5, 9.7", "26.8, 56, 0.5, 0.5, 10.6", "27.9, 13, 0.5, 0.5, 10.2", "24.7, 16, 0.5, -0.5, 9.9"
    })
    void theVoteIsThatOfAshrae55(double temperature, double humidity, double clo, double pmv, double ppd) {
        double vote = Fanger.vote(new Climate(temperature, temperature, humidity, 0.1, 1.1, clo))
                .value();
        assertThat(vote).isCloseTo(pmv, within(0.05));
        assertThat(Fanger.ppd(vote)).isCloseTo(ppd, within(0.2));
    }

    /** ISO 7730:2005 Table 2: dissatisfied at whole votes. */
    @ParameterizedTest
    @CsvSource({"2, 77", "1, 26", "0.5, 10", "0, 5", "-0.5, 10", "-1, 26", "-2, 77"})
    void dissatisfactionIsThatOfTheTable(double pmv, double ppd) {
        assertThat(Fanger.ppd(pmv)).isCloseTo(ppd, within(0.5));
    }

    @Test
    void aVoteHasTheCategoryOfTheEuropeanStandard() {
        assertThat(List.of(0.2, -0.5, 0.7, -1.0, 1.01).stream().map(Fanger::category))
                .containsExactly(ComfortCategory.values());
    }

    /**
     * Limits at 20 °C and 28 °C outdoors as pythermalcomfort's validation tables have them (27.4/22.4 to 29.4/20.4 and, there rounded
     * to a tenth, 30.0/25.0 to 32.0/23.0); below 10 °C they give none.
     */
    @ParameterizedTest
    @CsvSource({
        "20, 27.4, 22.4, I", "20, 28.4, 21.4, II", "20, 29.4, 20.4, III",
        "28, 30.04, 25.04, I", "28, 31.04, 24.04, II", "28, 32.04, 23.04, III"
    })
    void adaptiveLimitsAreThoseOfTheEuropeanStandard(
            double outdoor, double most, double least, ComfortCategory category) {
        assertThat(AdaptiveComfort.category(most - 0.01, outdoor)).isEqualTo(category);
        assertThat(AdaptiveComfort.category(least + 0.01, outdoor)).isEqualTo(category);
        assertThat(AdaptiveComfort.category(most + 0.01, outdoor)).isNotEqualTo(category);
        assertThat(AdaptiveComfort.category(least - 0.01, outdoor)).isNotEqualTo(category);
    }

    /** By hand: (20 + 0.8·18 + 0.6·16 + 0.5·14 + 0.4·12 + 0.3·10 + 0.2·8)/3.8 = 60.4/3.8. */
    @Test
    void theRunningMeanWeighsYesterdayMost() {
        assertThat(AdaptiveComfort.runningMean(List.of(20.0, 18.0, 16.0, 14.0, 12.0, 10.0, 8.0)))
                .isCloseTo(15.8947, within(1e-4));
        assertThat(AdaptiveComfort.runningMean(List.of(20.0, Double.NaN, 16.0))).isCloseTo(18.5, within(1e-9));
        assertThat(AdaptiveComfort.runningMean(Collections.nCopies(7, Double.NaN)))
                .isNaN();
        assertThat(AdaptiveComfort.applies(9)).isFalse();
    }

    @Test
    void carbonDioxideAndHumidityHaveTheirLimits() {
        assertThat(List.of(550, 800, 1350, 1351).stream().map(CarbonDioxide::category))
                .containsExactly(ComfortCategory.I, ComfortCategory.II, ComfortCategory.III, ComfortCategory.IV);
        assertThat(List.of(30, 60, 20, 75).stream().map(AirHumidity::category))
                .containsExactly(ComfortCategory.I, ComfortCategory.II, ComfortCategory.III, ComfortCategory.IV);
    }

    @Test
    void officesHaveTheRangesOfIso7730() {
        assertThat(OfficeRange.of(ClothingSeason.SUMMER, OfficeRange.Category.B))
                .isEqualTo(new OfficeRange(23, 26));
        assertThat(OfficeRange.of(ClothingSeason.WINTER, OfficeRange.Category.A))
                .isEqualTo(new OfficeRange(21, 23));
        assertThat(OfficeRange.of(ClothingSeason.WINTER, OfficeRange.Category.C))
                .isEqualTo(new OfficeRange(19, 25));
        assertThat(OfficeRange.of(ClothingSeason.SUMMER, OfficeRange.Category.B).off(22.5))
                .isEqualTo(-0.5);
        assertThat(OfficeRange.of(ClothingSeason.SUMMER, OfficeRange.Category.B).off(26.25))
                .isEqualTo(0.25);
    }

    /** ISO 7730:2005 clause 4.1: just inside there is a vote, just outside there is none, and which limit it is is told. */
    @ParameterizedTest
    @CsvSource({
        "22, 22, 50, 0.1, 0.79, 0.5, METABOLIC_RATE, false", "22, 22, 50, 0.1, 4.01, 0.5, METABOLIC_RATE, true",
        "22, 22, 50, 0.1, 1.2, 2.01, CLOTHING, true", "9.9, 22, 50, 0.1, 2, 2, AIR_TEMPERATURE, false",
        "30.1, 22, 30, 0.1, 1.2, 0.5, AIR_TEMPERATURE, true", "22, 9.9, 50, 0.1, 1.2, 1, RADIANT_TEMPERATURE, false",
        "22, 40.1, 50, 0.1, 1.2, 0.5, RADIANT_TEMPERATURE, true", "22, 22, 50, 1.01, 1.2, 1, AIR_SPEED, true",
        "29, 22, 70, 0.1, 1.2, 0.3, VAPOUR_PRESSURE, true", "13, 13, 50, 0.1, 1.0, 0.5, VOTE, false",
        "29.5, 39, 50, 0.1, 2, 1.5, VOTE, true"
    })
    void beyondTheLimitsOfIso7730ThereIsNoVote(
            double air,
            double radiant,
            double humidity,
            double speed,
            double met,
            double clo,
            VoteLimit limit,
            boolean above) {
        Vote vote = Fanger.vote(new Climate(air, radiant, humidity, speed, met, clo));
        assertThat(vote.value()).isNaN();
        assertThat(vote.limit()).isEqualTo(limit);
        assertThat(vote.above()).isEqualTo(above);
    }

    @Test
    void atTheLimitsOfIso7730ThereIsAVote() {
        assertThat(Fanger.vote(new Climate(10, 30, 50, 0.1, 2, 1.5)).value()).isFinite();
        assertThat(Fanger.vote(new Climate(30, 10, 30, 1, 0.8, 0)).limit()).isIn(null, VoteLimit.VOTE);
    }

    /** Air at 33 °C is too warm for an office whatever its vote would be; damp air alone tells nothing. */
    @Test
    void airBeyondTheLimitIsOutsideAllCategoriesAndDampAirInNone() {
        Vote hot = Fanger.vote(new Climate(33, 33, 30, 0.1, 1.2, 0.5));
        assertThat(hot.category()).isEqualTo(ComfortCategory.OUTSIDE);
        assertThat(hot.isWarm()).isTrue();
        Vote frost = Fanger.vote(new Climate(8, 8, 30, 0.1, 1.2, 1));
        assertThat(frost.category()).isEqualTo(ComfortCategory.OUTSIDE);
        assertThat(frost.isWarm()).isFalse();
        assertThat(Fanger.vote(new Climate(26, 26, 90, 0.1, 1.2, 0.5)).category())
                .isNull();
        assertThat(Fanger.vote(new Climate(Double.NaN, 20, 50, 0.1, 1.2, 1)).category())
                .isNull();
    }
}
