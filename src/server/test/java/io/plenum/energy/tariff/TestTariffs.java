package io.plenum.energy.tariff;

import io.plenum.site.Site;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** Tariffs of a site for tests. */
public final class TestTariffs {

    private TestTariffs() {}

    /** The same at all times. */
    public static SiteTariffs of(ZoneId zone, TariffBook book) {
        return of(zone, new TariffVersion(TariffVersion.EVER, book, Instant.EPOCH, "ada"));
    }

    public static SiteTariffs of(ZoneId zone, TariffVersion... versions) {
        return new SiteTariffs(
                new Site("house", "House", zone, 10),
                new TariffHistory(List.of(versions), new TariffBook("EUR", Map.of(), 0, 0)),
                kind -> new TreeMap<>(),
                Clock.systemUTC());
    }
}
