package io.plenum.bacnet;

import com.serotonin.bacnet4j.LocalDevice;
import com.serotonin.bacnet4j.service.unconfirmed.WhoIsRequest;
import com.serotonin.bacnet4j.type.primitive.UnsignedInteger;
import io.plenum.bacnet.discovery.DeviceAnnouncements;
import io.plenum.bacnetip.BacnetIpNetwork;
import io.plenum.bacnetip.Bbmd;
import io.plenum.bacnetip.ForeignState;
import io.plenum.link.ConnectorContext;
import io.plenum.link.Problem;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Reports what is wrong with the network as a whole: addresses that are none, a broadcast manager that is silent, devices that
 * share a number.
 */
final class NetworkDiagnostics {

    private static final Duration BETWEEN_QUESTIONS = Duration.ofMinutes(1);
    private static final int DUPLICATES_TOLD = 10;
    /** Whoever announces many devices twice must not make us flood the network with questions. */
    private static final int ASKED_AT_ONCE = 50;

    private final BacnetIpNetwork network;
    private final LocalDevice local;
    private final @Nullable Bbmd bbmd;
    private final DeviceAnnouncements announcements;
    private final ConnectorContext context;
    private volatile List<Problem> lasting = List.of();
    private volatile List<Problem> serving = List.of();
    private Instant asked = Instant.EPOCH;

    NetworkDiagnostics(
            BacnetIpNetwork network,
            LocalDevice local,
            @Nullable Bbmd bbmd,
            DeviceAnnouncements announcements,
            ConnectorContext context) {
        this.network = network;
        this.local = local;
        this.bbmd = bbmd;
        this.announcements = announcements;
        this.context = context;
    }

    /** @param problems that stand until the points change */
    void lasting(List<Problem> problems) {
        lasting = List.copyOf(problems);
    }

    /** @param problems of what is served; they stand until that changes */
    void serving(List<Problem> problems) {
        serving = List.copyOf(problems);
    }

    void report() {
        List<Problem> problems = new ArrayList<>(lasting);
        problems.addAll(serving);
        ForeignState state = network.foreignState();
        if (bbmd != null && state == ForeignState.SILENT) {
            problems.add(Problem.of("connector.problem.bacnet-bbmd-silent", bbmd.host() + ":" + bbmd.port()));
        }
        if (bbmd != null && state == ForeignState.REFUSED) {
            problems.add(Problem.of("connector.problem.bacnet-bbmd-refused", bbmd.host() + ":" + bbmd.port()));
        }
        Set<Integer> duplicates = announcements.duplicates();
        duplicates.stream()
                .limit(DUPLICATES_TOLD)
                .forEach(instance -> problems.addAll(announcements.duplicates(instance)));
        ask(duplicates);
        context.report(problems);
    }

    /** Who answers now? One of them may have got another number. */
    private void ask(Set<Integer> instances) {
        Instant now = context.clock().instant();
        if (instances.isEmpty() || now.isBefore(asked.plus(BETWEEN_QUESTIONS))) {
            return;
        }
        asked = now;
        instances.stream()
                .limit(ASKED_AT_ONCE)
                .map(UnsignedInteger::new)
                .forEach(number -> local.sendGlobalBroadcast(new WhoIsRequest(number, number)));
    }
}
