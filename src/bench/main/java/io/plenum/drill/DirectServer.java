package io.plenum.drill;

import io.plenum.Plenum;
import io.plenum.drill.synthetic.Shift;
import io.plenum.drill.synthetic.SyntheticConnectors;
import io.plenum.gateway.GatewayConfigurations;
import io.plenum.link.CarrierThreads;
import io.plenum.link.SampleSink;
import io.plenum.point.ControllerEvent;
import io.plenum.point.EventFollower;
import io.plenum.point.PointId;
import io.plenum.point.device.DeclaredValues;
import io.plenum.point.device.DeviceFollower;
import io.plenum.point.device.DeviceLink;
import io.plenum.supervision.ConnectionSupervisor;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.event.ContextClosedEvent;
import org.springframework.context.event.EventListener;

/**
 * The server with the same synthetic building in its own process too, as it was before there were gateways: the connector under the same
 * supervision, and from there to the pipeline without a link between. {@code drill.interval} and {@code drill.shift} are what they are
 * for the gateway.
 */
public final class DirectServer {

    private DirectServer() {}

    public static void main(String[] arguments) {
        CarrierThreads.provide();
        new SpringApplicationBuilder(Plenum.class, Source.class).run(arguments);
    }

    /** Registered by name, so that no other server that has these classes finds it. */
    static final class Source {

        private final SampleSink sink;
        private final GatewayConfigurations configurations;
        private final Clock clock;
        private final Path runs = Path.of(System.getProperty("drill.runs", "server-runs"));
        private @Nullable ConnectionSupervisor supervisor;

        Source(SampleSink sink, GatewayConfigurations configurations, Clock clock) {
            this.sink = sink;
            this.configurations = configurations;
            this.clock = clock;
        }

        @EventListener(ApplicationReadyEvent.class)
        void begin() {
            SyntheticConnectors connectors = new SyntheticConnectors(Shift.of(Shift.Producer.SERVER), runs);
            ConnectionSupervisor made = new ConnectionSupervisor(
                    List.of(connectors), sink, new NoEvents(), new NoDevices(), new DeclaredValues(), clock);
            made.follow(configurations.of(DrillSite.CONNECTION));
            supervisor = made;
        }

        @EventListener(ContextClosedEvent.class)
        void end() {
            if (supervisor != null) {
                supervisor.close();
            }
        }
    }

    private static final class NoEvents implements EventFollower {

        @Override
        public void accept(ControllerEvent event) {}

        @Override
        public void present(Collection<PointId> points, List<ControllerEvent> active) {}
    }

    private static final class NoDevices implements DeviceFollower {

        @Override
        public void alive(DeviceLink link, List<PointId> points, Instant at, Duration stale) {}

        @Override
        public void gone(DeviceLink link, List<PointId> points, Instant at) {}

        @Override
        public void left(String connection, Instant at) {}
    }
}
