package io.plenum.notify.rota;

import java.time.LocalTime;

/** DailyWindow of a day that may pass midnight. */
final class DailyWindow {

    private DailyWindow() {}

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
