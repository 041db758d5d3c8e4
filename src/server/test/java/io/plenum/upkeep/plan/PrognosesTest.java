package io.plenum.upkeep.plan;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;
import static org.mockito.ArgumentMatchers.anyLong;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.when;

import io.plenum.database.TestDatabase;
import io.plenum.site.BuildingModel;
import io.plenum.site.Site;
import io.plenum.site.TestModels;
import io.plenum.upkeep.ConditionDay;
import io.plenum.upkeep.ConditionKind;
import io.plenum.upkeep.Conditions;
import io.plenum.upkeep.MonitoredCondition;
import io.plenum.upkeep.life.Outlook;
import io.plenum.work.WorkEvent;
import io.plenum.work.WorkOrder;
import io.plenum.work.WorkOrderChanged;
import io.plenum.work.WorkOrders;
import io.plenum.work.WorkSheet;
import io.plenum.work.WorkState;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.support.JdbcTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** A filter from new to its limit and beyond its replacement, over the real store, a run a day. */
class PrognosesTest {

    @RegisterExtension
    static final TestDatabase database = TestDatabase.embedded();

    private static final LocalDate NEW = LocalDate.of(2026, 1, 5);
    private static final ConditionKind FILTER = new ConditionKind("filter-resistance", "Pa", 250, true, 270, 0.35);
    private static final String UNIT = "ahu-1";
    private static final int LIFE = 200;

    private final BuildingModel model = TestModels.aulaHouse(database.dataSource());
    private final JdbcClient jdbc = JdbcClient.create(database.dataSource());
    private final PredictionStore store = new PredictionStore(jdbc);
    private final ServiceStore services = new ServiceStore(jdbc);
    private final String site = model.site().key();
    private final MonitoredCondition filter = new MonitoredCondition(site, UNIT, FILTER);
    private final List<ConditionDay> figures = new ArrayList<>();

    private Prognoses prognoses() {
        Conditions known = new Conditions() {
            @Override
            public List<MonitoredCondition> of(Site of) {
                return List.of(filter);
            }

            @Override
            public List<ConditionDay> days(MonitoredCondition condition, LocalDate from, LocalDate to) {
                return figures.stream()
                        .filter(day -> !day.day().isBefore(from) && day.day().isBefore(to))
                        .toList();
            }
        };
        ObjectProvider<Conditions> provider = mock();
        when(provider.getObject()).thenReturn(known);
        return new Prognoses(
                provider,
                store,
                services,
                new PredictionScoring(store),
                new TransactionTemplate(new JdbcTransactionManager(database.dataSource())));
    }

    private void figure(int day, double value) {
        figures.add(new ConditionDay(NEW.plusDays(day), value, 1, 10.0 * day));
    }

    private long order(String title) {
        return jdbc.sql("INSERT INTO work_order (title, origin, place, created, created_by)"
                        + " VALUES (?, 'PERSON', ?, now(), 'test') RETURNING id")
                .params(title, UNIT)
                .query(Long.class)
                .single();
    }

    private static WorkOrderChanged changed(long id, String title, String what, WorkState state, Instant time) {
        WorkOrder order = mock();
        when(order.id()).thenReturn(id);
        when(order.title()).thenReturn(title);
        when(order.place()).thenReturn(UNIT);
        when(order.state()).thenReturn(state);
        when(order.closingReason()).thenReturn("");
        WorkEvent event = mock();
        when(event.what()).thenReturn(what);
        when(event.time()).thenReturn(time);
        return new WorkOrderChanged(order, event);
    }

    private ServedOrders served() {
        WorkOrders orders = mock();
        WorkSheet sheet = mock();
        when(sheet.steps()).thenReturn(List.of());
        when(orders.sheet(anyLong())).thenReturn(sheet);
        return new ServedOrders(services, store, orders, () -> model);
    }

    private Prognosis stored() {
        return store.states(site).stream()
                .filter(one -> one.equipment().equals(UNIT))
                .findFirst()
                .orElseThrow();
    }

    /**
     * The predictions hold, are kept once a week, are scored by the passage and make the next interval a little narrower; an order that ends
     * begins a new life, one that is cancelled counts as a miss.
     */
    @Test
    void predictionsAreKeptScoredAndLearntFrom() {
        Random random = new Random(7);
        for (int day = 0; day <= LIFE + 5; day++) {
            figure(day, 80 + 170.0 * day / LIFE + 2 * random.nextGaussian());
        }
        Prognoses prognoses = prognoses();
        for (int day = 100; day < LIFE; day++) {
            prognoses.renew(filter, List.of(), NEW.plusDays(day));
        }
        List<Prediction> made = store.latest(site, UNIT, 100);
        assertThat(made).hasSize(15).allMatch(one -> one.outcome() == null);
        Prognosis before = stored();
        assertThat(before.life().outlook()).isEqualTo(Outlook.FORESEEN);
        assertThat(Objects.requireNonNull(before.life().early())).isBefore(NEW.plusDays(LIFE + 3));
        assertThat(Objects.requireNonNull(before.life().late())).isAfter(NEW.plusDays(LIFE - 3));

        prognoses.renew(filter, List.of(), NEW.plusDays(LIFE + 6));
        assertThat(stored().life().outlook()).isEqualTo(Outlook.DUE);
        TrackRecord record = store.record(site, FILTER.key());
        assertThat(record.scored()).isPositive();
        assertThat(record.held()).isEqualTo(record.scored());
        assertThat(Objects.requireNonNull(record.medianError())).isLessThan(15);
        assertThat(store.level(site, FILTER.key()).outside()).isCloseTo(0.21, within(1e-9));
        assertThat(store.open(site, UNIT, FILTER.key())).isEmpty();

        aNewLifeBegins(prognoses);
    }

    private void aNewLifeBegins(Prognoses prognoses) {
        long order = order("Change filters");
        LocalDate start = stored().life().start();
        assertThat(services.planned(new ServiceStore.PlannedLife(site, UNIT, FILTER.key(), start, order)))
                .isTrue();
        assertThat(services.planned(new ServiceStore.PlannedLife(site, UNIT, FILTER.key(), start, order("Again"))))
                .as("one order for each life")
                .isFalse();
        LocalDate changed = NEW.plusDays(LIFE + 10);
        Instant noon = changed.atTime(12, 0).atZone(model.site().zone()).toInstant();
        served().changed(changed(order, "Change filters", "done", WorkState.DONE, noon));
        assertThat(services.services(UNIT, FILTER.key())).containsExactly(changed);
        for (int day = LIFE + 10; day < LIFE + 150; day++) {
            figure(day, 80 + 170.0 * (day - LIFE - 10) / LIFE);
        }
        for (int day = LIFE + 60; day < LIFE + 150; day++) {
            prognoses.renew(filter, List.of(), NEW.plusDays(day));
        }
        Prognosis now = stored();
        assertThat(now.life().start()).isEqualTo(changed);
        assertThat(now.medianDays()).as("lives of this site teach").isLessThan(270);

        served().changed(changed(order, "Change filters", "reopened", WorkState.OPEN, noon));
        assertThat(services.services(UNIT, FILTER.key())).isEmpty();
        long early = order("Change filters");
        services.planned(new ServiceStore.PlannedLife(site, UNIT, FILTER.key(), changed, early));
        served().changed(changed(early, "Change filters", "cancelled", WorkState.CANCELLED, noon));
        assertThat(store.latest(site, UNIT, 1).getFirst().outcome()).isEqualTo(PredictionOutcome.REFUTED);
        assertThat(store.level(site, FILTER.key()).outside()).isCloseTo(0.17, within(1e-9));
        assertThat(services.planned(site))
                .extracting(ServiceStore.PlannedLife::order)
                .containsExactly(order);

        UpkeepCost cost = new UpkeepCost(90, 1.5, 70, 1000, 300, 26);
        services.keep(site, FILTER.key(), cost);
        assertThat(services.cost(site, FILTER.key())).isEqualTo(cost);
        store.remove(now);
        assertThat(store.states(site)).isEmpty();
    }

    /** Orders that people wrote themselves say in their words what is as new. */
    @Test
    void wordsOfOrdersSayWhatWasRenewed() {
        assertThat(UsualCosts.renewedBy("Replaced the filters of AHU 2")).containsExactly("filter-resistance");
        assertThat(UsualCosts.renewedBy("Filterwechsel RLT 1")).containsExactly("filter-resistance");
        assertThat(UsualCosts.renewedBy("Ventilator ersetzt")).containsExactly("fan-efficiency");
        assertThat(UsualCosts.renewedBy("Nettoyé la batterie froide")).contains("cooling-coil");
        assertThat(UsualCosts.renewedBy("Look at the filter")).isEmpty();
        assertThat(UsualCosts.renewedBy("Vorlauf und Rücklauf getauscht, circuit de retour nettoyé"))
                .isEmpty();
    }
}
