package io.plenum.upkeep.plan;

import biweekly.Biweekly;
import biweekly.ICalendar;
import biweekly.component.VEvent;
import biweekly.property.Method;
import biweekly.property.Uid;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Date;
import java.util.List;
import java.util.function.Function;

/** The plan as a calendar (RFC 5545) that is subscribed to: a whole day for each service that can be dated. */
public final class PlanCalendar {

    private PlanCalendar() {}

    /**
     * The same events however often it is fetched.
     *
     * @param title of an item, in the reader's language
     */
    public static String of(List<PlanItem> items, Function<PlanItem, String> title, Instant now) {
        ICalendar calendar = new ICalendar();
        calendar.setMethod(Method.PUBLISH);
        calendar.setProductId("-//Plenum//Maintenance plan//EN");
        for (PlanItem item : items) {
            LocalDate best = item.best();
            if (best != null) {
                calendar.addEvent(event(item, best, title.apply(item), now));
            }
        }
        return Biweekly.write(calendar).go();
    }

    private static VEvent event(PlanItem item, LocalDate best, String title, Instant now) {
        VEvent event = new VEvent();
        Prognosis one = item.prognosis();
        event.setUid(new Uid("upkeep-" + one.site() + "-" + one.equipment() + "-" + one.kind() + "-"
                + one.life().start() + "@plenum"));
        event.setDateTimeStamp(Date.from(now));
        event.setDateStart(day(best), false);
        event.setDateEnd(day(best.plusDays(1)), false);
        event.setSummary(title);
        return event;
    }

    /** The library wants a moment in the server's own zone for a day without a time. */
    private static Date day(LocalDate day) {
        return Date.from(day.atStartOfDay(ZoneId.systemDefault()).toInstant());
    }
}
