package io.plenum.energy.calendar;

import io.plenum.audit.Audit;
import io.plenum.database.AfterCommit;
import io.plenum.energy.ClosedDays;
import io.plenum.site.Site;
import io.plenum.web.RequestProblem;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;
import org.springframework.dao.DataAccessException;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The closed days of the sites, as administrators enter them. */
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
    private final Map<String, Known> known = new ConcurrentHashMap<>();

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

    /** Of a site, by date. @throws DataAccessException while the database is away and they were never read */
    public List<ClosedPeriod> periods(Site site) {
        return known(site).periods();
    }

    @Override
    public Set<LocalDate> days(Site site) {
        try {
            return known(site).days();
        } catch (DataAccessException away) {
            return Set.of();
        }
    }

    /** What a closed day is called, perhaps nothing; null on any other day. */
    public @Nullable String name(Site site, LocalDate day) {
        return closed(site, day) ? known(site).names().get(day) : null;
    }

    private Known known(Site site) {
        return known.computeIfAbsent(site.key(), key -> Known.of(store.read(key)));
    }

    /**
     * Replaces all of a site.
     *
     * @throws RequestProblem naming what makes no sense
     */
    @Transactional
    public void save(Site site, List<ClosedPeriod> periods) {
        check(periods);
        List<ClosedPeriod> before = known(site).periods();
        List<ClosedPeriod> sorted = periods.stream()
                .sorted(Comparator.comparing(ClosedPeriod::from).thenComparing(ClosedPeriod::to))
                .toList();
        store.write(site.key(), sorted);
        audit.changed("closed days changed", "closed days", site.key(), before, sorted);
        Known next = Known.of(sorted);
        AfterCommit.run(() -> known.put(site.key(), next));
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
