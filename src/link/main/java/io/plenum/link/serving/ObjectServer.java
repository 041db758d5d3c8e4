package io.plenum.link.serving;

import java.util.List;

/**
 * A connector that can offer values of the server to workstations on its network. Both calls come from one thread, one after the other;
 * nothing is offered before the first, and whatever was offered ends with the connection.
 */
public interface ObjectServer {

    /** Offers these objects in place of those before; one that stays keeps its value and its subscribers. Their values come at once. */
    void serve(ServedList objects);

    /** Takes values of objects that are served; such as are not are ignored. */
    void served(List<ServedValue> values);
}
