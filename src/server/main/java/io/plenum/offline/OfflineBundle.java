package io.plenum.offline;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What somebody may read on a device without a network: their own open orders and the alarms within their reach. Nothing in it is a secret,
 * and nothing moves by itself, so that it is the same until something happens.
 *
 * @param person whose it is: it is forgotten as soon as somebody else signs in on the device
 * @param language of the words, an ISO 639 code
 * @param zone IANA zone in which times are told
 * @param works whether the person may work on orders and acknowledge alarms somewhere
 * @param keepSeconds how long the device keeps it
 * @param words of the pages, by their keys
 * @param orders the first to be done first, not more than are carried
 * @param alarms the gravest first, not more than are carried
 * @param floors where these orders are, and those that were asked for
 */
public record OfflineBundle(
        String person,
        String language,
        String zone,
        boolean works,
        long keepSeconds,
        Map<String, String> words,
        List<KeptOrder> orders,
        int ordersInAll,
        List<KeptAlarm> alarms,
        int alarmsInAll,
        List<KeptFloor> floors) {

    /**
     * @param place name of the equipment or space, empty for none
     * @param floor key of the floor on which the place is, null for none
     * @param contact who has given the order
     * @param notes the last ones, the newest last
     */
    public record KeptOrder(
            long id,
            String title,
            String description,
            String state,
            @Nullable LocalDate due,
            String place,
            @Nullable String placeKey,
            @Nullable String floor,
            String contact,
            List<KeptStep> steps,
            List<KeptNote> notes) {}

    /** @param number from 1 */
    public record KeptStep(int number, String text, boolean done, String by) {}

    /** A comment or a reading. */
    public record KeptNote(Instant time, String who, String text) {}

    /**
     * @param place name of the equipment or space, empty for the building
     * @param value when it was raised; empty where there was none
     * @param waits whether nobody has acknowledged it
     */
    public record KeptAlarm(
            long id,
            String headline,
            String point,
            String place,
            @Nullable String floor,
            String priority,
            String state,
            Instant raised,
            String value,
            boolean waits) {}

    /** A floor that has a plan or values to keep. */
    public record KeptFloor(String key, String name) {}
}
