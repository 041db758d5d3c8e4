package io.plenum.inbox;

import java.util.List;

/** Something that waits for people until somebody has done it. */
public interface InboxSource {

    /** With which the subjects of its news begin, and no others do. */
    String prefix();

    /** Whether {@link #waiting} means something; shortly after a start nothing may be known yet. */
    default boolean isKnown() {
        return true;
    }

    /** All that waits now, for each of those for whom it does. May throw Spring's {@code DataAccessException}. */
    List<InboxNews> waiting();
}
