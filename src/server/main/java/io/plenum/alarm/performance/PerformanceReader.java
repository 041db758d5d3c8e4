package io.plenum.alarm.performance;

import io.plenum.alarm.Alarm;
import io.plenum.alarm.AlarmQuery;
import io.plenum.alarm.Alarms;
import io.plenum.site.Site;
import io.plenum.site.SitePoints;
import io.plenum.web.ItemPage;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.springframework.stereotype.Service;

/** The figures of any period, from the stored alarms. */
@Service
public class PerformanceReader {

    /** More than this in one period is beyond any target anyway. */
    static final int MOST = 200_000;

    private final Alarms alarms;
    private final KpiTargets targets;
    private final SitePoints points;

    PerformanceReader(Alarms alarms, KpiTargets targets, SitePoints points) {
        this.alarms = alarms;
        this.points = points;
        this.targets = targets;
    }

    /**
     * Of the alarms of one site: those of another one are for other people.
     *
     * @param to exclusive; alarms that still stand are taken as standing until then
     */
    public Performance read(Site site, Instant from, Instant to) {
        Set<String> own = points.everOf(site);
        Map<Long, Alarm> found = new LinkedHashMap<>();
        raised(own, from, to).forEach(alarm -> found.put(alarm.id(), alarm));
        alarms.active().stream()
                .filter(alarm -> own.contains(alarm.pointKey()))
                .forEach(alarm -> found.putIfAbsent(alarm.id(), alarm));
        double operators = Objects.requireNonNull(targets.all().get(AlarmKpi.OPERATORS));
        return PerformanceAssessment.of(List.copyOf(found.values()), from, to, operators);
    }

    private List<Alarm> raised(Set<String> own, Instant from, Instant to) {
        List<Alarm> found = new ArrayList<>();
        for (int page = 0; found.size() < MOST; page++) {
            List<Alarm> next = alarms.raised(
                    new AlarmQuery(from, to, null, null, null, null, null, null, page, ItemPage.MAX_SIZE, own, false));
            found.addAll(next);
            if (next.size() < ItemPage.MAX_SIZE) {
                break;
            }
        }
        return found;
    }
}
