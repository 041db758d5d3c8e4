package io.plenum.inbox;

import java.time.Instant;

/**
 * A notification as it is kept.
 *
 * @param raised when it came up (UTC)
 * @param read whether its person has read it
 * @param over whether it waits for nobody any more
 */
public record InboxItem(long id, InboxNews news, Instant raised, boolean read, boolean over) {

    /** Whether it is still to be counted. */
    public boolean isNew() {
        return !read && !over;
    }
}
