package io.plenum.connector.bacnet;

import io.plenum.bacnetip.BacnetIpNetwork;
import io.plenum.bacnetip.Bbmd;
import io.plenum.bacnetip.ForeignState;
import io.plenum.connector.ConnectorContext;
import io.plenum.connector.Problem;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Tells how the connection stands with its broadcast manager, beside the problems that do not change. */
final class ForeignWatch {

    private final BacnetIpNetwork network;
    private final @Nullable Bbmd bbmd;
    private final List<Problem> lasting;
    private final ConnectorContext context;

    ForeignWatch(BacnetIpNetwork network, @Nullable Bbmd bbmd, List<Problem> lasting, ConnectorContext context) {
        this.network = network;
        this.bbmd = bbmd;
        this.lasting = lasting;
        this.context = context;
    }

    void report() {
        List<Problem> problems = new ArrayList<>(lasting);
        ForeignState state = network.foreignState();
        if (bbmd != null && state == ForeignState.SILENT) {
            problems.add(Problem.of("connector.problem.bacnet-bbmd-silent", bbmd.host() + ":" + bbmd.port()));
        }
        if (bbmd != null && state == ForeignState.REFUSED) {
            problems.add(Problem.of("connector.problem.bacnet-bbmd-refused", bbmd.host() + ":" + bbmd.port()));
        }
        context.report(problems);
    }
}
