package io.plenum.notify.duty;

import java.time.LocalTime;

/** Hours of a day that may pass midnight. */
final class Hours {

    private Hours() {}

    /** From inclusive, to exclusive; equal ones are the whole day. */
    static boolean within(LocalTime time, LocalTime from, LocalTime to) {
        if (from.equals(to)) {
            return true;
        }
        return from.isBefore(to)
                ? !time.isBefore(from) && time.isBefore(to)
                : !time.isBefore(from) || time.isBefore(to);
    }
}
