package io.plenum.fault.balance.run;

import io.plenum.energy.EnergyMeters;
import io.plenum.energy.MeterTree;
import io.plenum.fault.FaultSettings;
import io.plenum.fault.balance.BiasEstimate;
import io.plenum.fault.balance.BiasEstimates;
import io.plenum.fault.monitor.PointGrids;
import io.plenum.fault.monitor.StoredGrids;
import io.plenum.job.Preparation;
import io.plenum.point.Point;
import io.plenum.point.PointCatalog;
import io.plenum.site.Site;
import io.plenum.site.SiteModel;
import io.plenum.trend.read.HourReader;
import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import javax.sql.DataSource;
import org.mockito.Mockito;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.support.JdbcTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** Lets tests of fault detection keep biases of sensors, and read what it reads then. */
public final class BalanceAccess {

    private BalanceAccess() {}

    public static BiasEstimates biases(DataSource database) {
        return store(database);
    }

    private static BiasStore store(DataSource database) {
        return new BiasStore(new JdbcTemplate(database), new TransactionTemplate(new JdbcTransactionManager(database)));
    }

    /** A day of a site; a finding for each sensor that is proven to be off. */
    public static void save(DataSource database, Site site, LocalDate day, List<BiasEstimate> biases) {
        List<DriftFinding> drifts = biases.stream()
                .filter(BiasEstimate::proven)
                .map(bias -> new DriftFinding(
                        bias.point().substring(0, bias.point().indexOf('/')),
                        (bias.since() == null ? day : bias.since())
                                .atStartOfDay(ZoneOffset.UTC)
                                .toInstant(),
                        day.plusDays(1).atStartOfDay(ZoneOffset.UTC).toInstant(),
                        Map.of("SAT", bias.reading()),
                        Map.of("SAT", bias.point())))
                .toList();
        store(database).save(site, day, biases, drifts);
    }

    /** A turn of the job; the building has no meters. */
    public static void run(DataSource database, SiteModel model, Clock clock) {
        EnergyMeters meters = Mockito.mock();
        Mockito.when(meters.tree(Mockito.any())).thenReturn(new MeterTree(List.of()));
        new BalanceJob(
                        () -> model,
                        meters,
                        new StoredQuarters(new HourReader(database, clock)),
                        store(database),
                        new FaultSettings(true, Duration.ofDays(14)),
                        Mockito.mock(Preparation.class),
                        clock)
                .ask();
    }

    public static PointGrids corrected(DataSource database, StoredGrids samples, SiteModel model, Clock clock) {
        PointCatalog catalog = Mockito.mock();
        Mockito.when(catalog.byKey(Mockito.any())).thenAnswer(call -> model.point(call.getArgument(0)));
        Mockito.when(catalog.byId(Mockito.any())).thenAnswer(call -> model.points().stream()
                .filter((Point point) -> point.id().equals(call.getArgument(0)))
                .findFirst()
                .orElse(null));
        return new CorrectedGrids(samples, store(database), catalog, () -> model, clock);
    }
}
