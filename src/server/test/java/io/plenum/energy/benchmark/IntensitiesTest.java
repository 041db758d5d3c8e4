package io.plenum.energy.benchmark;

import static io.plenum.energy.spending.TestSpending.BERLIN;
import static io.plenum.energy.spending.TestSpending.SITE;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.ArgumentMatchers.eq;
import static org.mockito.ArgumentMatchers.isNull;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.verify;
import static org.mockito.Mockito.when;

import io.plenum.access.CurrentUser;
import io.plenum.audit.Audit;
import io.plenum.database.TestDatabase;
import io.plenum.energy.EnergyKind;
import io.plenum.energy.MeterTree;
import io.plenum.energy.benchmark.EnergyIntensity.KindIntensity;
import io.plenum.energy.spending.TestSpending;
import io.plenum.site.Site;
import io.plenum.web.RequestProblem;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** A building of 1000 m² that takes 10 kW of electricity and 20 kW of gas all year. */
class IntensitiesTest {

    @RegisterExtension
    static final TestDatabase database = TestDatabase.embedded();

    private static final Instant NOW = Instant.parse("2026-03-18T11:00:00Z");

    private final TestSpending building = new TestSpending(NOW);
    private final Audit audit = mock();
    private final CurrentUser user = mock();

    private Intensities intensities() {
        return new Intensities(building.hours(), bands(), database.jdbc(), audit, user, Clock.fixed(NOW, BERLIN));
    }

    private OwnBands bands() {
        return new OwnBands(database.jdbc(), audit, user, Clock.fixed(NOW, BERLIN));
    }

    /** A band of the site's own comes before that of its use, with its source, on record; bad ones change nothing; it can go again. */
    @Test
    void aBandOfTheSitesOwnComesBeforeThatOfItsUse() {
        intensities().choose(SITE, BuildingUse.OFFICE);
        bands().save(SITE, EnergyKind.ELECTRICITY, 90.0, 110.0, " Permit of 2019 ");
        assertThatThrownBy(() -> bands().save(SITE, EnergyKind.ELECTRICITY, 120.0, 110.0, "x"))
                .isInstanceOf(RequestProblem.class);
        assertThatThrownBy(() -> bands().save(SITE, EnergyKind.ELECTRICITY, 90.0, 110.0, " "))
                .isInstanceOf(RequestProblem.class);
        assertThatThrownBy(() -> bands().save(SITE, EnergyKind.WATER, 90.0, 110.0, "x"))
                .isInstanceOf(RequestProblem.class);
        BenchmarkBand band = intensities()
                .of(SITE, LocalDate.of(2026, 12, 31))
                .kinds()
                .getFirst()
                .band();
        assertThat(band).isEqualTo(new BenchmarkBand(null, EnergyKind.ELECTRICITY, 90, 110, "Permit of 2019", true));
        verify(audit).changed(eq("energy band changed"), any(), eq("house ELECTRICITY"), isNull(), eq(band));
        bands().save(SITE, EnergyKind.ELECTRICITY, null, null, null);
        assertThat(bands().of(SITE, EnergyKind.ELECTRICITY)).isNull();
        verify(audit).changed(eq("energy band removed"), any(), any(), eq(band), isNull());
    }

    @BeforeEach
    void building() {
        when(user.name()).thenReturn("ada");
        building.outdoors(hour -> 5);
        building.main(EnergyKind.ELECTRICITY, hour -> 10);
        building.main(EnergyKind.GAS, hour -> 20);
    }

    /** 8760 hours at 10 kW over 1000 m² are 87.6 kWh/m²; the band of offices holds that, and gas at 175.2 is above theirs. */
    @Test
    void aYearIsDividedByTheAreaAndHeldAgainstTheBandOfTheUse() {
        intensities().choose(SITE, BuildingUse.OFFICE);
        EnergyIntensity year = intensities().of(SITE, LocalDate.of(2026, 12, 31));
        assertThat(year.first()).isEqualTo(YearMonth.of(2025, 3));
        assertThat(year.last()).isEqualTo(YearMonth.of(2026, 2));
        KindIntensity electricity = year.kinds().getFirst();
        KindIntensity gas = year.kinds().getLast();
        assertThat(electricity.perArea()).isCloseTo(87.6, within(1e-9));
        assertThat(electricity.band()).isNotNull().satisfies(band -> assertThat(band.place(87.6))
                .isZero());
        assertThat(gas.kind()).isEqualTo(EnergyKind.GAS);
        assertThat(gas.band()).isNotNull().satisfies(band -> assertThat(band.place(175.2))
                .isEqualTo(1));
        verify(audit).changed(eq("building use changed"), any(), eq("house"), any(), eq(BuildingUse.OFFICE));
    }

    /** Without an area there is no figure, and a year with holes is no year; neither is a zero. */
    @Test
    void whatIsUnknownHasNoFigure() {
        Site without = new Site("house", "House", BERLIN, 0);
        MeterTree tree = building.meters.tree(SITE);
        when(building.meters.tree(without)).thenReturn(tree);
        assertThat(intensities().of(without, LocalDate.of(2026, 3, 1)).kinds())
                .allSatisfy(kind -> assertThat(kind.perArea()).isNaN());
        Instant since = Instant.parse("2025-06-01T00:00:00Z");
        building.main(EnergyKind.ELECTRICITY, hour -> hour.isBefore(since) ? Double.NaN : 10);
        assertThat(intensities()
                        .of(SITE, LocalDate.of(2026, 3, 1))
                        .kinds()
                        .getFirst()
                        .perArea())
                .isNaN();
    }

    /** Every band has a source, and is a band. */
    @Test
    void bandsHaveTheirSource() {
        assertThat(BenchmarkBands.all())
                .hasSize(2 * BuildingUse.values().length)
                .allSatisfy(band -> {
                    assertThat(band.source()).isNotBlank();
                    assertThat(band.low()).isPositive().isLessThan(band.high());
                });
    }
}
