package io.plenum.gateway.register;

import java.nio.file.Path;
import java.time.Clock;
import org.springframework.jdbc.core.simple.JdbcClient;

/** A register on a test's database, for tests of its neighbours. */
public record TestRegister(GatewayRows rows, KnownGateways known) {

    public TestRegister(JdbcClient jdbc, Path data, GatewayCertificates certificates, Clock clock) {
        this(new GatewayRows(jdbc), data, certificates, clock);
    }

    private TestRegister(GatewayRows rows, Path data, GatewayCertificates certificates, Clock clock) {
        this(rows, new KnownGateways(rows, new LinkSecret(data), certificates, clock));
    }
}
