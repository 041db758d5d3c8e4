package io.plenum.modbus;

import io.plenum.link.ConnectorException;
import io.plenum.link.Problem;
import io.plenum.link.Tuning;
import io.plenum.link.present.PresentAnswer;
import io.plenum.link.present.PresentIntake;
import io.plenum.link.present.PresentRequest;
import io.plenum.modbus.poll.GroupPlanner;
import io.plenum.modbus.poll.PollGroup;
import io.plenum.modbus.poll.RefusedException;
import io.plenum.modbus.poll.UnitSilentException;
import java.time.Clock;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/**
 * Reads registers once, whether they are points or not: as groups as those of points are, one request after the other on the connection's one
 * line, between the requests for points.
 */
final class PresentRegisters {

    private final ModbusLink link;
    private final ModbusSettings settings;
    private final Tuning tuning;
    private final Clock clock;

    PresentRegisters(ModbusLink link, ModbusSettings settings, Tuning tuning, Clock clock) {
        this.link = link;
        this.settings = settings;
        this.tuning = tuning;
        this.clock = clock;
    }

    PresentAnswer read(PresentRequest request) throws ConnectorException {
        long end = request.end();
        PresentIntake intake = new PresentIntake(tuning, clock);
        RefusedRegisters refused = new RefusedRegisters(intake);
        BoundPoints bound = new BoundPoints(refused);
        bound.follow(request.points());
        GroupPlanner planner = new GroupPlanner(settings.most(), settings.gap(), tuning.poll());
        RegisterReader reader = new RegisterReader(link, intake, planner, refused);
        Set<Integer> silent = new HashSet<>();
        Set<Problem> problems = new LinkedHashSet<>();
        for (PollGroup group : planner.groups(bound.all())) {
            int unit = group.request().unit();
            if (System.nanoTime() >= end || Thread.currentThread().isInterrupted()) {
                problems.add(Problem.of("connector.problem.present-late"));
                break;
            }
            try {
                if (!silent.contains(unit)) {
                    var unused = reader.read(group);
                }
            } catch (UnitSilentException none) {
                // Its other registers would cost as much time.
                silent.add(unit);
                problems.add(Problem.of("connector.discovery.modbus-silent", unit));
            } catch (RefusedException why) {
                problems.add(Problem.of("connector.problem.present-refused", unit, why.code()));
            }
        }
        return new PresentAnswer(intake.samples(request.points()), List.copyOf(problems));
    }
}
