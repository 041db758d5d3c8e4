package io.plenum.connector;

import io.plenum.link.ConnectionStatus;
import java.util.List;

/** How the connections are, for the rest of the product. All calls return at once. */
public interface Connections {

    List<ConnectionStatus> status();
}
