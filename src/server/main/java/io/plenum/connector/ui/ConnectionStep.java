package io.plenum.connector.ui;

import io.plenum.connector.Connections;
import io.plenum.uikit.empty.SetupStep;
import org.springframework.stereotype.Component;

/** There is a connection to the building. */
@Component
class ConnectionStep implements SetupStep {

    private final Connections connections;

    ConnectionStep(Connections connections) {
        this.connections = connections;
    }

    @Override
    public Kind kind() {
        return Kind.CONNECTION;
    }

    @Override
    public String address() {
        return "setup/connections";
    }

    @Override
    public boolean isDone() {
        return !connections.status().isEmpty();
    }
}
