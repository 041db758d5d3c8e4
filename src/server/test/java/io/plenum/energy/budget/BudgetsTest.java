package io.plenum.energy.budget;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.ArgumentMatchers.eq;
import static org.mockito.ArgumentMatchers.isNull;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.verify;
import static org.mockito.Mockito.verifyNoInteractions;
import static org.mockito.Mockito.when;

import io.plenum.access.CurrentUser;
import io.plenum.audit.Audit;
import io.plenum.database.TestDatabase;
import io.plenum.energy.EnergyKind;
import io.plenum.energy.EnergyMeters;
import io.plenum.energy.Meter;
import io.plenum.energy.MeterTree;
import io.plenum.site.Site;
import io.plenum.site.TestModels;
import io.plenum.web.RequestProblem;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** Budgets in a real database. */
class BudgetsTest {

    @RegisterExtension
    static final TestDatabase database = TestDatabase.embedded();

    private static final Instant NOW = Instant.parse("2026-03-02T12:00:00Z");
    private static final Site HOUSE = TestModels.HOUSE;

    private final EnergyMeters meters = mock();
    private final Audit audit = mock();
    private final CurrentUser user = mock();
    private final Clock clock = Clock.fixed(NOW, ZoneOffset.UTC);
    private final Budgets budgets =
            new Budgets(new BudgetStore(database.jdbc()), new MonthProfile(meters, clock), meters, audit, user, clock);

    @BeforeEach
    void building() {
        Meter gas = new Meter(
                "gas", "Gas", EnergyKind.GAS, Meter.Role.CONSUMPTION, null, List.of(), null, null, null, true);
        when(meters.tree(HOUSE)).thenReturn(new MeterTree(List.of(gas)));
        when(meters.hours(any(), any(), any(), any())).thenReturn(Map.of());
        when(user.name()).thenReturn("ada");
    }

    /** What was set is read back as it was, the audit knows what was before, and empty fields remove it. */
    @Test
    void aBudgetIsSetChangedAndRemoved() {
        budgets.save(HOUSE, EnergyKind.GAS, 2026, 50_000.0, null);
        EnergyBudget first = Objects.requireNonNull(budgets.of(HOUSE, EnergyKind.GAS, 2026));
        assertThat(first.amount()).isEqualTo(50_000);
        assertThat(first.cost()).isNull();
        assertThat(first.spread()).as("nothing is known of the past").isEqualTo(EnergyBudget.Spread.DAYS);
        assertThat(first.changed()).isEqualTo(NOW);
        verify(audit).changed("energy budget changed", "energy-budget", HOUSE.key() + " GAS 2026", null, first);
        budgets.save(HOUSE, EnergyKind.GAS, 2026, null, 4_000.0);
        EnergyBudget second = Objects.requireNonNull(budgets.of(HOUSE, EnergyKind.GAS, 2026));
        assertThat(second.amount()).isNull();
        assertThat(second.cost()).isEqualTo(4_000);
        budgets.save(HOUSE, EnergyKind.GAS, 2026, null, null);
        assertThat(budgets.of(HOUSE)).isEmpty();
        verify(audit).changed(eq("energy budget removed"), any(), any(), eq(second), isNull());
    }

    /** What makes no sense changes nothing. */
    @Test
    void nonsenseIsRefused() {
        assertThatThrownBy(() -> budgets.save(HOUSE, EnergyKind.WATER, 2026, 1.0, null))
                .isInstanceOf(RequestProblem.class)
                .hasMessageContaining("energy.budget.problem.kind");
        assertThatThrownBy(() -> budgets.save(HOUSE, EnergyKind.GAS, 99, 1.0, null))
                .hasMessageContaining("energy.budget.problem.year");
        for (double wrong : new double[] {0, -1, Double.NaN, 1e13}) {
            assertThatThrownBy(() -> budgets.save(HOUSE, EnergyKind.GAS, 2026, 1.0, wrong))
                    .hasMessageContaining("energy.budget.problem.number");
        }
        assertThatThrownBy(() -> budgets.save(HOUSE, EnergyKind.GAS, 2031, null, null))
                .as("there is none to remove")
                .isInstanceOf(RequestProblem.class);
        assertThat(budgets.of(HOUSE)).isEmpty();
        verifyNoInteractions(audit);
    }
}
