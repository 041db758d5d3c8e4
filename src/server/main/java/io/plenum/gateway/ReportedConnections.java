package io.plenum.gateway;

import io.plenum.link.ConnectionStatus;
import io.plenum.link.PointWarning;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What gateways have reported last of their connections, from memory. */
public interface ReportedConnections {

    /** Null where this gateway has not spoken of it. */
    @Nullable
    ConnectionStatus status(String gateway, String connection);

    List<PointWarning> warnings(String gateway, String connection);
}
