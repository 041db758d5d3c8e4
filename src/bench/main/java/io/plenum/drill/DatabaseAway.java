package io.plenum.drill;

import java.io.IOException;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;

/** The database is killed again and again, so that it is away for a while; the server lives and shows what is. */
final class DatabaseAway implements Drill {

    @Override
    public void run(DrillRig rig, DrillFigures figures, Duration length)
            throws IOException, InterruptedException, SQLException {
        Instant end = Instant.now().plus(length);
        double least = 1;
        int kills = 0;
        while (Instant.now().isBefore(end)) {
            kills += rig.killDatabase() ? 1 : 0;
            Thread.sleep(1000);
            least = Math.min(least, rig.current());
        }
        figures.note("kills of the database", "times", kills);
        figures.atLeast(0.99, "values current meanwhile, at least", "share", least);
        FinalCount.print(FinalCount.take(rig), figures, 0);
    }
}
