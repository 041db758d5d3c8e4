package io.plenum.energy.calendar;

import io.plenum.access.Audit;
import io.plenum.energy.ClosedDays;
import io.plenum.web.RequestProblem;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.dao.DataAccessException;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/** The closed days of this building, as administrators enter them. */
@Service
public class ClosedCalendar implements ClosedDays {

    /** More than this nobody reads through. */
    public static final int MOST = 1000;

    private static final LocalDate FIRST = LocalDate.of(1990, 1, 1);
    private static final LocalDate LAST = LocalDate.of(2100, 12, 31);
    private static final int LONGEST = 366;
    private static final int LONGEST_NAME = 100;

    private final ClosedStore store;
    private final Audit audit;
    private volatile @Nullable Known known;

    /** @param days the same set for as long as nothing changes */
    private record Known(List<ClosedPeriod> periods, Map<LocalDate, String> names, Set<LocalDate> days) {

        static Known of(List<ClosedPeriod> periods) {
            Map<LocalDate, String> names = new HashMap<>();
            periods.forEach(period -> period.days().forEach(day -> names.putIfAbsent(day, period.name())));
            return new Known(List.copyOf(periods), Map.copyOf(names), Set.copyOf(names.keySet()));
        }
    }

    ClosedCalendar(ClosedStore store, Audit audit) {
        this.store = store;
        this.audit = audit;
    }

    /** By date. @throws DataAccessException while the database is away and they were never read */
    public List<ClosedPeriod> periods() {
        return known().periods();
    }

    @Override
    public Set<LocalDate> days() {
        try {
            return known().days();
        } catch (DataAccessException away) {
            return Set.of();
        }
    }

    /** What a closed day is called, perhaps nothing; null on any other day. */
    public @Nullable String name(LocalDate day) {
        return closed(day) ? known().names().get(day) : null;
    }

    private Known known() {
        Known now = known;
        if (now == null) {
            now = Known.of(store.read());
            known = now;
        }
        return now;
    }

    /**
     * Replaces all of them.
     *
     * @throws RequestProblem naming what makes no sense
     */
    @Transactional
    public void save(List<ClosedPeriod> periods) {
        check(periods);
        List<ClosedPeriod> before = known().periods();
        List<ClosedPeriod> sorted = periods.stream()
                .sorted(Comparator.comparing(ClosedPeriod::from).thenComparing(ClosedPeriod::to))
                .toList();
        store.write(sorted);
        audit.changed("closed days changed", "closed days", "energy", before, sorted);
        Known next = Known.of(sorted);
        whenCommitted(() -> known = next);
    }

    /** What the database did not take must not be reckoned with. */
    private static void whenCommitted(Runnable then) {
        if (!TransactionSynchronizationManager.isSynchronizationActive()) {
            then.run();
            return;
        }
        TransactionSynchronizationManager.registerSynchronization(new TransactionSynchronization() {
            @Override
            public void afterCommit() {
                then.run();
            }
        });
    }

    private static void check(List<ClosedPeriod> periods) {
        if (periods.size() > MOST) {
            throw RequestProblem.of("periods", "energy.problem.many", MOST);
        }
        for (int i = 0; i < periods.size(); i++) {
            check("periods[" + i + "]", periods.get(i));
            for (ClosedPeriod other : periods.subList(0, i)) {
                if (other.isSameTime(periods.get(i))) {
                    throw RequestProblem.of("periods[" + i + "].from", "energy.closed.problem.twice");
                }
            }
        }
    }

    private static void check(String field, @Nullable ClosedPeriod period) {
        LocalDate from = period == null ? null : period.from();
        if (period == null
                || from == null
                || from.isBefore(FIRST)
                || period.to().isAfter(LAST)) {
            throw RequestProblem.of(field + ".from", "energy.closed.problem.date", FIRST, LAST);
        }
        if (period.to().isBefore(from) || period.to().isAfter(from.plusDays(LONGEST - 1))) {
            throw RequestProblem.of(field + ".to", "energy.closed.problem.length", LONGEST);
        }
        if (period.name().length() > LONGEST_NAME) {
            throw RequestProblem.of(field + ".name", "energy.problem.name");
        }
    }
}
