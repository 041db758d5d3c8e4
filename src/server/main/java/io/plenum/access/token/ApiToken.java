package io.plenum.access.token;

import io.plenum.access.Area;
import io.plenum.access.Role;
import io.plenum.access.account.Account;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * What a machine shows instead of a name and password; the token itself is not in here.
 *
 * @param owner whose account it acts for; it never may more than that account
 * @param ceiling nor more than this role
 * @param area nor elsewhere
 * @param used when it was last used, to the minute; null for never
 * @param usedFrom IP address of that use
 */
public record ApiToken(
        long id,
        String owner,
        String name,
        Role ceiling,
        Area area,
        Instant created,
        Instant expires,
        @Nullable Instant used,
        @Nullable String usedFrom) {

    /** @param epoch of its owner when it was made */
    public record Stored(ApiToken token, int epoch) {

        boolean counts(@Nullable Account owner) {
            return owner != null && owner.tokenEpoch() == epoch;
        }
    }
}
