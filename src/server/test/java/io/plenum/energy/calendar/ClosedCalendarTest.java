package io.plenum.energy.calendar;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.ArgumentMatchers.eq;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.never;
import static org.mockito.Mockito.verify;

import io.plenum.audit.Audit;
import io.plenum.database.TestDatabase;
import io.plenum.site.Site;
import io.plenum.site.TestModels;
import io.plenum.web.RequestProblem;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.support.JdbcTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;
import tools.jackson.databind.json.JsonMapper;

class ClosedCalendarTest {

    @RegisterExtension
    static final TestDatabase database = TestDatabase.embedded();

    private static final Site HOUSE = TestModels.HOUSE;
    private static final LocalDate EVE = LocalDate.of(2026, 12, 24);
    private static final ClosedPeriod FEAST = new ClosedPeriod(EVE, EVE.plusDays(2), " Christmas ");
    private static final ClosedPeriod MAY = document("{\"from\":\"2026-05-01\"}");

    /** As it comes over HTTP: a day alone needs no end and no name. */
    private static ClosedPeriod document(String json) {
        return JsonMapper.shared().readValue(json, ClosedPeriod.class);
    }

    private final Audit audit = mock();
    private ClosedStore store;

    @BeforeEach
    void empty() {
        store = new ClosedStore(
                new JdbcTemplate(database.dataSource()),
                new TransactionTemplate(new JdbcTransactionManager(database.dataSource())));
        store.write(HOUSE.key(), List.of());
    }

    /** What was entered is known at once and after a restart, by date, and the change is on record. */
    @Test
    void daysAreKeptAndKnown() {
        ClosedCalendar calendar = new ClosedCalendar(store, audit);
        assertThat(calendar.days(HOUSE)).isEmpty();
        calendar.save(HOUSE, List.of(FEAST, MAY));
        verify(audit).changed(any(), any(), any(), eq(List.of()), eq(List.of(MAY, FEAST)));
        for (ClosedCalendar one : List.of(calendar, new ClosedCalendar(store, audit))) {
            assertThat(one.periods(HOUSE)).containsExactly(MAY, FEAST);
            assertThat(one.days(HOUSE)).hasSize(4).isSameAs(one.days(HOUSE));
            assertThat(one.name(HOUSE, EVE.plusDays(2))).isEqualTo("Christmas");
            assertThat(one.name(HOUSE, MAY.from())).isEmpty();
            assertThat(one.closed(HOUSE, EVE.plusDays(3))).isFalse();
            assertThat(one.name(HOUSE, EVE.plusDays(3))).isNull();
        }
    }

    static Stream<Arguments> wrong() {
        return Stream.of(
                Arguments.of(List.of(document("{}")), "periods[0].from"),
                Arguments.of(List.of(MAY, new ClosedPeriod(EVE, EVE.minusDays(1), "")), "periods[1].to"),
                Arguments.of(List.of(new ClosedPeriod(EVE, EVE.plusYears(2), "")), "periods[0].to"),
                Arguments.of(List.of(new ClosedPeriod(EVE.minusYears(900), EVE, "")), "periods[0].from"),
                Arguments.of(List.of(new ClosedPeriod(EVE, EVE, "x".repeat(101))), "periods[0].name"),
                Arguments.of(List.of(MAY, new ClosedPeriod(MAY.from(), MAY.from(), "again")), "periods[1].from"));
    }

    /** Nothing is kept of a document with a mistake. */
    @ParameterizedTest
    @MethodSource("wrong")
    void whatMakesNoSenseIsRefusedByItsField(List<ClosedPeriod> periods, String field) {
        ClosedCalendar calendar = new ClosedCalendar(store, audit);
        assertThatThrownBy(() -> calendar.save(HOUSE, periods))
                .isInstanceOfSatisfying(RequestProblem.class, refused -> assertThat(refused.field())
                        .isEqualTo(field));
        assertThat(store.read(HOUSE.key())).isEmpty();
        verify(audit, never()).changed(any(), any(), any(), any(), any());
    }

    /** A feast of one town is a working day in another. */
    @Test
    void eachSiteHasDaysOfItsOwn() {
        Site annex = new Site("annex", "Annex", ZoneOffset.UTC, 10);
        ClosedCalendar calendar = new ClosedCalendar(store, audit);
        calendar.save(HOUSE, List.of(FEAST));
        calendar.save(annex, List.of(MAY));
        for (ClosedCalendar one : List.of(calendar, new ClosedCalendar(store, audit))) {
            assertThat(one.periods(HOUSE)).containsExactly(FEAST);
            assertThat(one.periods(annex)).containsExactly(MAY);
            assertThat(one.closed(annex, EVE)).isFalse();
        }
    }
}
