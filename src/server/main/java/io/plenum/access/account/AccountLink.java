package io.plenum.access.account;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * What has become of a link that sets a password.
 *
 * @param link to hand over, shown once; without host where the public address is not set; null where it was mailed
 */
public record AccountLink(@Nullable String link, Instant expires) {

    @Override
    public String toString() {
        return "AccountLink[until " + expires + "]";
    }
}
