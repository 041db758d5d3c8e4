package io.plenum.connector;

import io.plenum.link.ConnectionStatus;
import java.util.List;

/** What the rest of the product may ask of the supervisor. All calls return at once. */
public interface Connections {

    List<ConnectionStatus> status();
}
