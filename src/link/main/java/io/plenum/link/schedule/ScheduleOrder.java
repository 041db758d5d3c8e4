package io.plenum.link.schedule;

import java.time.Instant;
import java.util.List;
import java.util.UUID;

/**
 * The week of a controller's own schedule is to be another one; all else of it stays. The same order once more changes nothing.
 *
 * @param id of the order, for ever
 * @param device its address, as in the status of the connection
 * @param expected the schedule as the server knows it: where its controller has another one by now, nothing is written
 * @param week seven days from Monday on, each in the order of times; numbers and releases alone
 * @param notAfter an order that has not begun by then is not begun; by the gateway's clock
 */
public record ScheduleOrder(
        UUID id,
        String connection,
        String device,
        ControllerSchedule expected,
        List<List<ScheduledValue>> week,
        Instant notAfter) {

    /** Of a week. */
    public static final int DAYS = 7;

    /** Most changes of a day. */
    public static final int MOST_VALUES = 48;

    /** @throws IllegalArgumentException where it is no week that a controller could follow */
    public ScheduleOrder {
        week = week.stream().map(List::copyOf).toList();
        if (week.size() != DAYS || !week.stream().allMatch(ScheduleOrder::isDay)) {
            throw new IllegalArgumentException("No week of a schedule");
        }
    }

    private static boolean isDay(List<ScheduledValue> day) {
        if (day.size() > MOST_VALUES) {
            return false;
        }
        for (int i = 0; i < day.size(); i++) {
            ScheduledState state = day.get(i).state();
            boolean known =
                    switch (state.kind()) {
                        case RELEASED -> true;
                        case NUMBER -> Double.isFinite(state.number());
                        case TEXT, UNKNOWN -> false;
                    };
            if (!known || i > 0 && !day.get(i).at().isAfter(day.get(i - 1).at())) {
                return false;
            }
        }
        return true;
    }

    public String address() {
        return expected.address();
    }
}
