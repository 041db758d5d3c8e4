package io.plenum.energy.budget;

import io.plenum.energy.EnergyKind;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Keeps budgets. */
@Repository
class BudgetStore {

    private final JdbcClient jdbc;

    BudgetStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Of a site, the latest year first. */
    List<EnergyBudget> read(String site) {
        return jdbc.sql("""
                SELECT kind, year, amount, cost, shares, spread, changed, changed_by FROM energy_budget
                WHERE site = ? ORDER BY year DESC, kind""")
                .param(site)
                .query((row, number) -> new EnergyBudget(
                        EnergyKind.valueOf(row.getString(1)),
                        row.getInt(2),
                        row.getObject(3, Double.class),
                        row.getObject(4, Double.class),
                        Arrays.asList((Double[]) row.getArray(5).getArray()),
                        EnergyBudget.Spread.valueOf(row.getString(6)),
                        row.getTimestamp(7).toInstant(),
                        row.getString(8)))
                .list();
    }

    void write(String site, EnergyBudget budget) {
        jdbc.sql("""
            INSERT INTO energy_budget (site, kind, year, amount, cost, shares, spread, changed, changed_by)
            VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?)
            ON CONFLICT (site, kind, year) DO UPDATE SET amount = excluded.amount, cost = excluded.cost,
                shares = excluded.shares, spread = excluded.spread, changed = excluded.changed,
                changed_by = excluded.changed_by""")
                .param(site)
                .param(budget.kind().name())
                .param(budget.year())
                .param(budget.amount())
                .param(budget.cost())
                .param(budget.shares().toArray(Double[]::new))
                .param(budget.spread().name())
                .param(budget.changed().atOffset(ZoneOffset.UTC))
                .param(budget.changedBy())
                .update();
    }

    void remove(String site, EnergyKind kind, int year) {
        jdbc.sql("DELETE FROM energy_budget WHERE site = ? AND kind = ? AND year = ?")
                .params(site, kind.name(), year)
                .update();
    }
}
