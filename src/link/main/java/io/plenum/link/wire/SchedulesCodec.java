package io.plenum.link.wire;

import io.plenum.link.proto.Schedules;
import io.plenum.link.schedule.ControllerCalendar;
import io.plenum.link.schedule.ControllerSchedule;
import io.plenum.link.schedule.DatePattern;
import io.plenum.link.schedule.DatePeriod;
import io.plenum.link.schedule.DeviceSchedules;
import io.plenum.link.schedule.ScheduleException;
import io.plenum.link.schedule.ScheduledState;
import io.plenum.link.schedule.ScheduledValue;
import io.plenum.point.time.IsoTime;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Schedules and calendars of a device. */
public final class SchedulesCodec {

    private static final int LONGEST_TEXT = 200;
    private static final int DAYS = 7;

    private SchedulesCodec() {}

    public static Schedules write(DeviceSchedules device) {
        Schedules.Builder message =
                Schedules.newBuilder().setDevice(device.device()).addAllProblem(TextCodec.write(device.problems()));
        device.schedules().forEach(schedule -> message.addSchedule(write(schedule)));
        device.calendars().forEach(calendar -> message.addCalendar(write(calendar)));
        return message.build();
    }

    /** @throws WireFormatException where a time or a date is none, or there is more than a device can have */
    public static DeviceSchedules read(Schedules message) throws WireFormatException {
        bounded(message.getScheduleCount(), DeviceSchedules.MOST_OBJECTS);
        bounded(message.getCalendarCount(), DeviceSchedules.MOST_OBJECTS);
        try {
            return new DeviceSchedules(
                    message.getDevice(),
                    message.getScheduleList().stream().map(SchedulesCodec::read).toList(),
                    message.getCalendarList().stream().map(SchedulesCodec::read).toList(),
                    TextCodec.problems(message.getProblemList()));
        } catch (DateTimeException | IllegalArgumentException e) {
            throw new WireFormatException("Schedules of " + message.getDevice() + ": " + e.getMessage());
        }
    }

    private static String cut(String text) {
        return text.substring(0, Math.min(LONGEST_TEXT, text.length()));
    }

    private static void bounded(int count, int most) throws WireFormatException {
        if (count > most) {
            throw new WireFormatException(count + " are more than a device can have");
        }
    }

    static Schedules.Schedule write(ControllerSchedule schedule) {
        Schedules.Schedule.Builder message = Schedules.Schedule.newBuilder()
                .setAddress(schedule.address())
                .setName(schedule.name())
                .setDescription(schedule.description())
                .setStandard(write(schedule.standard()))
                .setPresent(write(schedule.present()))
                .setPriority(schedule.priority())
                .addAllTarget(schedule.targets())
                .setOutOfService(schedule.outOfService())
                .setComplete(schedule.complete());
        schedule.week().forEach(day -> message.addDay(write(day)));
        schedule.exceptions().forEach(exception -> message.addSpecial(write(exception)));
        if (schedule.period() != null) {
            message.setPeriod(write(schedule.period()));
        }
        return message.build();
    }

    static ControllerSchedule read(Schedules.Schedule message) {
        return new ControllerSchedule(
                message.getAddress(),
                cut(message.getName()),
                cut(message.getDescription()),
                message.getDayList().stream()
                        .limit(DAYS)
                        .map(SchedulesCodec::read)
                        .toList(),
                message.getSpecialList().stream()
                        .limit(DeviceSchedules.MOST_ENTRIES)
                        .map(SchedulesCodec::read)
                        .toList(),
                message.hasPeriod() ? read(message.getPeriod()) : null,
                read(message.getStandard()),
                read(message.getPresent()),
                message.getPriority(),
                message.getTargetList().stream()
                        .limit(DeviceSchedules.MOST_ENTRIES)
                        .toList(),
                message.getOutOfService(),
                message.getComplete());
    }

    private static Schedules.Calendar write(ControllerCalendar calendar) {
        Schedules.Calendar.Builder message = Schedules.Calendar.newBuilder()
                .setAddress(calendar.address())
                .setName(calendar.name())
                .setDescription(calendar.description())
                .setComplete(calendar.complete());
        calendar.days().forEach(days -> message.addDays(write(days)));
        if (calendar.present() != null) {
            message.setPresent(calendar.present());
        }
        return message.build();
    }

    private static ControllerCalendar read(Schedules.Calendar message) {
        return new ControllerCalendar(
                message.getAddress(),
                cut(message.getName()),
                cut(message.getDescription()),
                message.getDaysList().stream()
                        .limit(DeviceSchedules.MOST_ENTRIES)
                        .map(SchedulesCodec::read)
                        .toList(),
                message.hasPresent() ? message.getPresent() : null,
                message.getComplete());
    }

    static Schedules.SpecialDays write(ScheduleException exception) {
        Schedules.SpecialDays.Builder message = Schedules.SpecialDays.newBuilder()
                .setPriority(exception.priority())
                .setDay(write(exception.values()));
        if (exception.days() != null) {
            message.setDays(write(exception.days()));
        }
        if (exception.calendar() != null) {
            message.setCalendar(exception.calendar());
        }
        return message.build();
    }

    static ScheduleException read(Schedules.SpecialDays message) {
        return new ScheduleException(
                message.hasDays() ? read(message.getDays()) : null,
                message.hasDays() ? null : message.getCalendar(),
                message.getPriority(),
                read(message.getDay()));
    }

    static Schedules.Day write(List<ScheduledValue> values) {
        Schedules.Day.Builder day = Schedules.Day.newBuilder();
        values.forEach(value -> day.addValue(Schedules.Value.newBuilder()
                .setNanoOfDay(value.at().toNanoOfDay())
                .setState(write(value.state()))));
        return day.build();
    }

    static List<ScheduledValue> read(Schedules.Day day) {
        return day.getValueList().stream()
                .limit(DeviceSchedules.MOST_ENTRIES)
                .map(value -> new ScheduledValue(LocalTime.ofNanoOfDay(value.getNanoOfDay()), read(value.getState())))
                .toList();
    }

    private static Schedules.State write(ScheduledState state) {
        Schedules.State.Builder message = Schedules.State.newBuilder();
        switch (state.kind()) {
            case RELEASED -> message.setReleased(true);
            case NUMBER -> message.setNumber(state.number());
            case TEXT -> message.setText(state.text());
            case UNKNOWN -> {
                // Nothing is set.
            }
        }
        return message.build();
    }

    private static ScheduledState read(Schedules.State message) {
        return switch (message.getStateCase()) {
            case RELEASED -> ScheduledState.RELEASED;
            case NUMBER -> ScheduledState.of(message.getNumber());
            case TEXT -> ScheduledState.of(message.getText());
            case STATE_NOT_SET -> ScheduledState.UNKNOWN;
        };
    }

    private static Schedules.Days write(DatePeriod days) {
        Schedules.Days.Builder message = Schedules.Days.newBuilder();
        switch (days) {
            case DatePeriod.Pattern(DatePattern date) ->
                message.setPattern(Schedules.Pattern.newBuilder()
                        .setYear(date.year())
                        .setMonth(date.month())
                        .setDay(date.day())
                        .setWeekday(date.weekday()));
            case DatePeriod.Range(LocalDate from, LocalDate to) ->
                message.setRange(
                        Schedules.Range.newBuilder().setFrom(text(from)).setTo(text(to)));
            case DatePeriod.Weekday(int month, int week, int weekday) ->
                message.setWeekday(Schedules.Weekday.newBuilder()
                        .setMonth(month)
                        .setWeek(week)
                        .setWeekday(weekday));
        }
        return message.build();
    }

    private static DatePeriod read(Schedules.Days message) {
        return switch (message.getDaysCase()) {
            case PATTERN -> {
                Schedules.Pattern date = message.getPattern();
                yield new DatePeriod.Pattern(
                        new DatePattern(date.getYear(), date.getMonth(), date.getDay(), date.getWeekday()));
            }
            case RANGE ->
                new DatePeriod.Range(
                        date(message.getRange().getFrom()),
                        date(message.getRange().getTo()));
            case WEEKDAY -> {
                Schedules.Weekday day = message.getWeekday();
                yield new DatePeriod.Weekday(day.getMonth(), day.getWeek(), day.getWeekday());
            }
            case DAYS_NOT_SET -> throw new IllegalArgumentException("no days");
        };
    }

    private static String text(@Nullable LocalDate date) {
        return date == null ? "" : date.toString();
    }

    private static @Nullable LocalDate date(String text) {
        return text.isEmpty() ? null : IsoTime.day(text);
    }
}
