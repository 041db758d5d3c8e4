package io.plenum.command;

import java.time.Instant;
import java.util.List;
import java.util.UUID;

/**
 * Commands points of the building, for screens, the API, schedules, recommendations and proposals alike. Orders are stored and audited
 * before anything is sent; each has an end, at which its gateway releases it by itself.
 */
public interface CommandService {

    /**
     * Reads who holds each point now, and says whether the command would be allowed, count and last. Writes nothing. A point that is not
     * allowed is no error: its {@link PointPreview} says why. Waits for controllers, seconds: never to be called on a page's thread.
     */
    CommandPreview preview(CommandRequest request);

    /**
     * Orders it on behalf of whoever is at work. All points are ordered or none. Returns at once; what becomes of it comes by
     * {@link Overrides} and {@link OverridesChanged}. Where a second person is needed the group waits in
     * {@link OverrideState#AWAITING_APPROVAL}.
     *
     * @param previewId of the preview that was shown, of the same values; it is kept with the override and in the audit
     * @throws CommandRefused where the preview is unknown, too old or of something else, or a point is not allowed; nothing is ordered then
     */
    CommandGroup order(CommandRequest request, UUID previewId) throws CommandRefused;

    /**
     * The same on behalf of an account, whose rights are looked up now: for schedules, recommendations and approved proposals. Needs no
     * preview.
     *
     * @param account its name
     * @throws CommandRefused also where the account is not there any more, or was disabled
     */
    CommandGroup orderFor(String account, CommandRequest request) throws CommandRefused;

    /**
     * Agrees to a group that waits for a second person; that is whoever is at work.
     *
     * @throws CommandRefused where it is the person who has ordered it, may not command all its points, or it does not wait any more
     */
    CommandGroup approve(UUID group) throws CommandRefused;

    /** Declines a group that waits for a second person; whoever has ordered it may as well. */
    void reject(UUID group, String why) throws CommandRefused;

    /**
     * Ends overrides now, all or none. Those that have ended already stay as they are. Also possible while nothing may be written.
     *
     * @throws CommandRefused where whoever is at work may not command one of the points, or one is not known
     */
    void release(List<UUID> overrides, String reason) throws CommandRefused;

    /**
     * Ends overrides of an account's schedule, recommendation or proposal now, on its behalf; its rights are not asked: what it has begun it
     * may always end.
     *
     * @param account its name, as it is kept with the overrides; others than its own are refused
     */
    void releaseFor(String account, List<UUID> overrides, String reason) throws CommandRefused;

    /**
     * Gives an override another end.
     *
     * @param until not further from now than the longest that is granted for the point
     */
    void prolong(UUID override, Instant until, String reason) throws CommandRefused;
}
