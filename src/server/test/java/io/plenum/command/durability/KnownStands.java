package io.plenum.command.durability;

import io.plenum.command.Overrides;
import io.plenum.site.SiteModels;
import java.time.Clock;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;

/** What is learnt of overrides, for tests that read priority arrays. */
public final class KnownStands {

    private KnownStands() {}

    public static StandRecorder recorder(JdbcClient jdbc, Overrides overrides, SiteModels models, Clock clock) {
        StandStore store = new StandStore(jdbc);
        return new StandRecorder(store, overrides, new HoldForecasts(store, List.of(), models, clock));
    }
}
