package io.plenum.link.history;

import io.plenum.link.ConnectorException;
import java.util.List;

/** A connector whose controllers may have recorded values themselves. */
public interface HistoryReader {

    /**
     * Reads what controllers have recorded; takes seconds to minutes, and never delays live values: at most one request to a device is
     * under way. An interrupt ends it.
     *
     * @return an answer for each point, in their order
     * @throws ConnectorException where a device does not answer, or the connection is not open
     */
    List<PointHistory> readHistory(HistoryRequest request) throws ConnectorException;
}
