package io.plenum.gateway;

import io.plenum.lease.TestControllers;
import io.plenum.link.Connection;
import io.plenum.link.Connector;
import io.plenum.link.ConnectorContext;
import io.plenum.link.ConnectorException;
import io.plenum.link.ConnectorFactory;
import io.plenum.link.Discovered;
import io.plenum.link.DiscoveryLimits;
import io.plenum.link.PasswordScope;
import io.plenum.link.Protocol;
import io.plenum.link.ProtocolAccess;
import io.plenum.link.command.CommandState;
import io.plenum.link.command.CommandWriter;
import io.plenum.link.command.PointWrite;
import io.plenum.link.command.WriteResult;
import io.plenum.point.Point;
import io.plenum.point.PointId;
import io.plenum.point.Quality;
import io.plenum.point.Sample;
import io.plenum.uplink.Gateway;
import io.plenum.uplink.GatewaySettings;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A gateway as it is, beside a server as it is; only its controllers are a test's own. They show what they were given at once. */
public final class TestGateway implements Protocol, ConnectorFactory, Connector, CommandWriter, AutoCloseable {

    public final TestControllers controllers = new TestControllers();
    private final Gateway gateway;
    private volatile @Nullable ConnectorContext context;

    /**
     * Looks for the server until it is there.
     *
     * @param data folder of what it keeps
     * @param link the server's folder of that name
     */
    public TestGateway(Path data, Path link) throws Exception {
        controllers.withoutPriorities = Integer.MAX_VALUE;
        gateway = new Gateway(GatewaySettings.local(data, link, kind()), List.of(this), Clock.systemUTC());
        gateway.start();
    }

    @Override
    public String kind() {
        return "bacnet";
    }

    @Override
    public ProtocolAccess access(Path data, PasswordScope passwords) {
        return ProtocolAccess.of(this);
    }

    @Override
    public Connector create(Connection connection) {
        return this;
    }

    @Override
    public void open(ConnectorContext with) {
        context = with;
    }

    @Override
    public void ping() {}

    @Override
    public void update() {}

    @Override
    public List<Discovered> discover(DiscoveryLimits limits) {
        return List.of();
    }

    @Override
    public CommandState readState(Point point) throws ConnectorException {
        return controllers.readState(point);
    }

    @Override
    public WriteResult write(PointWrite write) throws ConnectorException {
        WriteResult result = controllers.write(write);
        show(write.point().id(), controllers.readState(write.point()).present());
        return result;
    }

    private void show(PointId point, @Nullable Double value) {
        ConnectorContext open = context;
        if (open != null && value != null) {
            open.sink().accept(List.of(new Sample(point, Instant.now(), value, Quality.GOOD)));
        }
    }

    @Override
    public void close() {
        gateway.close();
    }
}
