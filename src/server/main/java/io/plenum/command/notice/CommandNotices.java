package io.plenum.command.notice;

import java.time.Instant;
import java.util.List;

/**
 * What people are told of commands of theirs. Each kind of notice is raised once for each override; what a schedule, a recommendation or a
 * scenario orders again and again raises the same at most once a day for each point. Survives restarts. Every call may throw Spring's
 * {@code DataAccessException}.
 */
public interface CommandNotices {

    /** How many an account has not seen; from memory, seconds old. */
    int unseen(String account);

    /** Those that an account has not seen, the newest first. */
    List<CommandNotice> of(String account, int most);

    /**
     * Somebody has seen what concerns them.
     *
     * @param upTo those that were raised later are still new (UTC)
     */
    void seen(String account, Instant upTo);

    /** Whether an account wants mails about it; it does where it has never said otherwise. */
    boolean mailWanted(String account);

    void wantMail(String account, boolean wanted);

    /**
     * Accounts with notices about which nobody has thought of a mail yet.
     *
     * @param settled only those with one that was raised before (UTC)
     * @param oldest those that were raised before are not told any more (UTC)
     * @param quiet accounts that had a mail since then have to wait (UTC)
     */
    List<String> waitingForMail(Instant settled, Instant oldest, Instant quiet);

    /**
     * Takes what is to be said to an account in one mail, in the caller's transaction: it is not given again once that is committed.
     *
     * @param mailed whether it is mailed; else it was found that no mail is wanted
     * @return the oldest first
     */
    List<CommandNotice> takeForMail(String account, Instant oldest, Instant now, boolean mailed);
}
