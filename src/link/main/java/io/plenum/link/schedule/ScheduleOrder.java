package io.plenum.link.schedule;

import java.time.Instant;
import java.util.List;
import java.util.UUID;

/**
 * A controller's own schedule is to have another content; all else of it stays, and so does the week or the exceptions where they are as
 * expected. The same order once more changes nothing.
 *
 * @param id of the order, for ever
 * @param device its address, as in the status of the connection
 * @param expected the schedule as the server knows it: where its controller has another one by now, nothing is written
 * @param content what it is to have; a week, or an exception, that it has not yet has numbers and releases alone, in the order of times
 * @param notAfter an order that has not begun by then is not begun; by the gateway's clock
 */
public record ScheduleOrder(
        UUID id,
        String connection,
        String device,
        ControllerSchedule expected,
        ScheduleContent content,
        Instant notAfter) {

    /** Of a week. */
    public static final int DAYS = 7;

    /** Most changes of a day. */
    public static final int MOST_VALUES = 48;

    /** Most exceptions; a schedule that has more already can lose some. */
    public static final int MOST_EXCEPTIONS = 48;

    private static final int LOWEST_PRIORITY = 16;

    /** @throws IllegalArgumentException where it is nothing that a controller could follow */
    public ScheduleOrder {
        if (!isWeek(content, expected.content())) {
            throw new IllegalArgumentException("No week of a schedule");
        }
        if (!areExceptions(content, expected.content())) {
            throw new IllegalArgumentException("No exceptions of a schedule");
        }
    }

    private static boolean isWeek(ScheduleContent content, ScheduleContent former) {
        return content.hasWeekOf(former)
                || former.week().size() == DAYS
                        && content.week().size() == DAYS
                        && content.week().stream().allMatch(ScheduleOrder::isDay);
    }

    /** Whether such a list of exceptions can be written in place of the former. */
    public static boolean areExceptions(ScheduleContent content, ScheduleContent former) {
        int most = Math.max(MOST_EXCEPTIONS, former.exceptions().size());
        return content.exceptions().size() <= most
                && content.exceptions().stream().allMatch(one -> former.hasException(one) || isException(one));
    }

    private static boolean isException(ScheduleException exception) {
        return exception.priority() >= 1
                && exception.priority() <= LOWEST_PRIORITY
                && (exception.days() == null || exception.days().exists())
                && isDay(exception.values());
    }

    public boolean changesWeek() {
        return !content.hasWeekOf(expected.content());
    }

    public boolean changesExceptions() {
        return !content.hasExceptionsOf(expected.content());
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
