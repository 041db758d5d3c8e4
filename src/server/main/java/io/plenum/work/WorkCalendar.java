package io.plenum.work;

import biweekly.Biweekly;
import biweekly.ICalendar;
import biweekly.component.VEvent;
import biweekly.property.Method;
import biweekly.property.Status;
import biweekly.property.Uid;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Date;
import org.jspecify.annotations.Nullable;

/** An order's day as a calendar file (RFC 5545), to be put into anybody's calendar. */
public final class WorkCalendar {

    private WorkCalendar() {}

    /**
     * A whole day on the order's due date, the same event however often it is fetched.
     *
     * @param link to the order, null where no public address is set
     * @return null for an order without a due date
     */
    public static @Nullable String of(WorkOrder order, @Nullable String link, Instant now) {
        return of(order, null, link, now);
    }

    /**
     * As above, as one version of several for a calendar that has it already.
     *
     * @param version grows with each change, so that the later one replaces the earlier; an order that is over cancels the day
     */
    public static @Nullable String of(WorkOrder order, @Nullable Integer version, @Nullable String link, Instant now) {
        LocalDate due = order.due();
        if (due == null) {
            return null;
        }
        VEvent event = new VEvent();
        event.setUid(new Uid("work-order-" + order.id() + "@plenum"));
        event.setDateTimeStamp(Date.from(now));
        event.setDateStart(day(due), false);
        event.setDateEnd(day(due.plusDays(1)), false);
        event.setSummary("#" + order.id() + " " + order.title());
        event.setDescription(order.description());
        if (link != null) {
            event.setUrl(link);
        }
        if (version != null) {
            event.setSequence(version);
        }
        boolean over = order.state().isOver() && version != null;
        if (over) {
            event.setStatus(Status.cancelled());
        }
        ICalendar calendar = new ICalendar();
        calendar.setMethod(over ? Method.CANCEL : Method.PUBLISH);
        calendar.setProductId("-//Plenum//Work orders//EN");
        calendar.addEvent(event);
        return Biweekly.write(calendar).go();
    }

    /** The library wants a moment in the server's own zone for a day without a time. */
    private static Date day(LocalDate day) {
        return Date.from(day.atStartOfDay(ZoneId.systemDefault()).toInstant());
    }
}
