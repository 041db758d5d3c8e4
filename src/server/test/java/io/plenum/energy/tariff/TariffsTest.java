package io.plenum.energy.tariff;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.ArgumentMatchers.eq;
import static org.mockito.ArgumentMatchers.isNull;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.never;
import static org.mockito.Mockito.verify;
import static org.mockito.Mockito.when;

import io.plenum.audit.Audit;
import io.plenum.energy.EnergyKind;
import io.plenum.energy.EnergySettings;
import io.plenum.site.Site;
import io.plenum.site.TestModels;
import io.plenum.web.RequestProblem;
import java.time.Clock;
import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.dao.DataAccessResourceFailureException;

class TariffsTest {

    private static final Instant NOON = Instant.parse("2026-03-02T12:00:00Z");
    private static final EnergySettings SETTINGS =
            new EnergySettings("EUR", 0.25, 0.1, 0.1, 0.08, 4, 0.08, 8, 10, 0.36, 0.6, 0.22, 0.12, 0.2, 0.35);

    private static final Site HOUSE = TestModels.HOUSE;
    private static final LocalDate TODAY = LocalDate.of(2026, 3, 2);

    private final TariffStore store = mock();
    private final CarbonStore carbon = mock();
    private final Audit audit = mock();
    private final Tariffs all = tariffs();
    private SiteTariffs tariffs = all.of(HOUSE);

    private Tariffs tariffs() {
        return new Tariffs(store, carbon, SETTINGS, audit, mock(), Clock.fixed(NOON, ZoneOffset.UTC));
    }

    @BeforeEach
    void nothingIsKnown() {
        when(carbon.of(any(), any())).thenReturn(new TreeMap<>());
    }

    private void enter(Tariff electricity) {
        enter(new TariffVersion(TariffVersion.EVER, book(electricity), NOON, "ada"));
    }

    private void enter(TariffVersion... versions) {
        when(store.read("house")).thenReturn(List.of(versions));
        tariffs = tariffs().of(HOUSE);
    }

    private static TariffBook book(Tariff electricity) {
        return new TariffBook("EUR", Map.of(EnergyKind.ELECTRICITY, electricity), 0.05, 0);
    }

    private static TariffVersion version(String day, double price) {
        return new TariffVersion(LocalDate.parse(day), book(Tariff.flat(price, price, null)), NOON, "ada");
    }

    /** Prices and emission factors of a day are those that held on it; before the first entry the assumptions stand, and say so. */
    @Test
    void eachDayHasTheTariffsThatHeldOnIt() {
        enter(version("2026-03-01", 0.3), version("2026-04-01", 0.4));
        assertThat(tariffs.price(EnergyKind.ELECTRICITY, Instant.parse("2026-02-28T23:59:59Z")))
                .isEqualTo(0.25);
        assertThat(tariffs.price(EnergyKind.ELECTRICITY, Instant.parse("2026-03-01T00:00:00Z")))
                .isEqualTo(0.3);
        assertThat(tariffs.hourPrice(EnergyKind.ELECTRICITY, Instant.parse("2026-04-01T00:00:00Z")))
                .isEqualTo(0.4);
        assertThat(tariffs.carbonAverage(EnergyKind.ELECTRICITY, Instant.parse("2026-05-01T00:00:00Z")))
                .isEqualTo(0.4);
        assertThat(tariffs.averagePrice(EnergyKind.ELECTRICITY)).as("today").isEqualTo(0.3);
        assertThat(tariffs.isAssumed(Instant.parse("2026-02-28T12:00:00Z"))).isTrue();
        assertThat(tariffs.isAssumed(NOON)).isFalse();
    }

    /** What is over was billed: it changes only where somebody says that it is to be corrected, and the audit says so too. */
    @Test
    void thePastIsCorrectedOnlyWhereThatIsMeant() {
        TariffBook dearer = book(Tariff.flat(0.5, 0.3, null));
        assertThatThrownBy(() -> all.save(HOUSE, dearer, TODAY.minusDays(1), false))
                .isInstanceOfSatisfying(RequestProblem.class, refused -> {
                    assertThat(refused.field()).isEqualTo("from");
                    assertThat(refused.text()).isEqualTo("energy.tariffs.problem.past");
                });
        verify(store, never()).write(any(), any(), any(), any(), any());
        all.save(HOUSE, dearer, TODAY, false);
        all.save(HOUSE, dearer, TODAY.minusDays(1), true);
        verify(audit).changed(eq("tariffs changed"), any(), eq("house from 2026-03-02"), isNull(), eq(dearer));
        verify(audit)
                .changed(
                        eq("tariffs corrected for the past"), any(), eq("house from 2026-03-01"), isNull(), eq(dearer));
    }

    /** Euros and francs cannot be added up. */
    @Test
    void allVersionsHaveOneCurrency() {
        enter(version("2026-03-01", 0.3));
        TariffBook francs = new TariffBook("CHF", Map.of(), 0, 0);
        assertThatThrownBy(() -> tariffs().save(HOUSE, francs, TODAY, false))
                .isInstanceOfSatisfying(RequestProblem.class, refused -> assertThat(refused.field())
                        .isEqualTo("currency"));
        tariffs().save(HOUSE, francs, LocalDate.of(2026, 3, 1), true);
    }

    /** What nobody has entered yet is assumed in the settings' currency; entered in another one, it cannot stand beside it. */
    @Test
    void anotherCurrencyThanTheSettingsHoldsForThePastToo() {
        enter(new TariffVersion(
                TODAY, new TariffBook("CHF", Map.of(EnergyKind.GAS, Tariff.flat(9, 0, null)), 0, 0), NOON, "ada"));
        assertThat(tariffs.currency()).isEqualTo("CHF");
        assertThat(tariffs.price(EnergyKind.GAS, NOON.minusSeconds(864_000))).isEqualTo(9);
        assertThat(tariffs.isAssumed(NOON.minusSeconds(864_000))).isTrue();
    }

    /** The tariffs of one site are not those of another. */
    @Test
    void eachSiteHasTariffsOfItsOwn() {
        enter(version("2026-03-01", 0.3));
        Site annex = new Site("annex", "Annex", ZoneOffset.UTC, 10);
        assertThat(tariffs().of(annex).price(EnergyKind.ELECTRICITY, NOON)).isEqualTo(0.25);
        assertThat(tariffs().of(annex).isAssumed(NOON)).isTrue();
    }

    /** An hour that somebody imported holds for all of it; the hours around it have the constants. */
    @Test
    void hourlyEmissionsComeBeforeTheConstants() {
        when(carbon.of("house", EnergyKind.ELECTRICITY))
                .thenReturn(new TreeMap<>(Map.of(NOON, new CarbonHour(NOON, 0.11, 0.77))));
        Instant within = NOON.plusSeconds(3599);
        assertThat(tariffs.carbonAverage(EnergyKind.ELECTRICITY, within)).isEqualTo(0.11);
        assertThat(tariffs.carbonMarginal(EnergyKind.ELECTRICITY, within)).isEqualTo(0.77);
        Instant after = NOON.plusSeconds(3600);
        assertThat(tariffs.carbonAverage(EnergyKind.ELECTRICITY, after)).isEqualTo(0.36);
        assertThat(tariffs.carbonMarginal(EnergyKind.ELECTRICITY, after)).isEqualTo(0.6);
        assertThat(tariffs.carbonAverage(EnergyKind.GAS, within)).isEqualTo(0.2);
    }

    /** Average and marginal are not mixed: without an hour's marginal factor the constant one holds, and without that the average. */
    @Test
    void anUnknownMarginalFactorIsTheConstantOne() {
        when(carbon.of("house", EnergyKind.ELECTRICITY))
                .thenReturn(new TreeMap<>(Map.of(NOON, new CarbonHour(NOON, 0.11, null))));
        assertThat(tariffs.carbonMarginal(EnergyKind.ELECTRICITY, NOON)).isEqualTo(0.6);
        assertThat(tariffs.carbonMarginal(EnergyKind.GAS, NOON)).isEqualTo(0.2);
        enter(Tariff.flat(0.3, 0.4, null));
        assertThat(tariffs.carbonMarginal(EnergyKind.ELECTRICITY, NOON)).isEqualTo(0.4);
    }

    /** Costs go on being told while the database restarts. */
    @Test
    void whileTheDatabaseIsAwayTheConstantsHold() {
        when(carbon.of(any(), any())).thenThrow(new DataAccessResourceFailureException("away"));
        when(store.read("house")).thenThrow(new DataAccessResourceFailureException("away"));
        assertThat(tariffs.carbonAverage(EnergyKind.ELECTRICITY, NOON)).isEqualTo(0.36);
        assertThat(tariffs.price(EnergyKind.ELECTRICITY, NOON)).isEqualTo(0.25);
        assertThat(tariffs.isAssumed(NOON)).isTrue();
    }

    /** An hour in which a period begins at a quarter past has three quarters of it; a usual week averages all hours. */
    @Test
    void anHoursPriceIsTheMeanOfItsQuarters() {
        TariffPeriod day = new TariffPeriod(
                "day", Set.of(DayOfWeek.MONDAY), Set.of(), LocalTime.of(12, 15), LocalTime.of(13, 0), 0.5);
        enter(new Tariff(0.1, List.of(day), List.of(), 0, 0.4, null));
        assertThat(tariffs.hourPrice(EnergyKind.ELECTRICITY, NOON)).isCloseTo((0.1 + 3 * 0.5) / 4, within(1e-9));
        assertThat(tariffs.price(EnergyKind.ELECTRICITY, NOON)).isEqualTo(0.1);
        assertThat(tariffs.price(EnergyKind.ELECTRICITY, NOON.plusSeconds(1800)))
                .isEqualTo(0.5);
        assertThat(tariffs.averagePrice(EnergyKind.ELECTRICITY)).isCloseTo(0.1 + 0.4 / 336, within(1e-9));
    }
}
