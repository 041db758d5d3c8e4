package io.plenum.drill;

import java.io.IOException;
import java.sql.SQLException;
import java.time.Duration;

/** One thing that goes wrong while samples flow. */
@FunctionalInterface
public interface Drill {

    /**
     * Lets it go wrong and prints what came of it.
     *
     * @param rig whose server and gateway run, all values current
     * @param length how long it goes wrong
     */
    void run(DrillRig rig, DrillFigures figures, Duration length)
            throws IOException, InterruptedException, SQLException;
}
