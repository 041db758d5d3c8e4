package io.plenum.drill;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.TimeUnit;

/** The database is killed again and again, so that it is away for a while; the server lives and shows what is. */
final class DatabaseAway implements Drill {

    @Override
    public void run(DrillRig rig, DrillFigures figures, Duration length)
            throws IOException, InterruptedException, SQLException {
        Instant end = Instant.now().plus(length);
        double least = 1;
        int kills = 0;
        while (Instant.now().isBefore(end)) {
            kills += kill(rig.data) ? 1 : 0;
            Thread.sleep(1000);
            least = Math.min(least, rig.current());
        }
        figures.note("kills of the database", "times", kills);
        figures.atLeast(0.99, "values current meanwhile, at least", "share", least);
        FinalCount.print(FinalCount.take(rig), figures, 0);
    }

    /** As a machine does that loses its power: without a word to anybody. Says whether there was one. */
    private static boolean kill(Path data) throws IOException, InterruptedException {
        Path noted = data.resolve("database/cluster/postmaster.pid");
        if (!Files.exists(noted)) {
            return false;
        }
        String pid = Files.readAllLines(noted).getFirst().strip();
        new ProcessBuilder("kill", "-QUIT", pid).start().waitFor(10, TimeUnit.SECONDS);
        return true;
    }
}
