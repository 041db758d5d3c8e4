package io.plenum.work.ui;

import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.i18n.I18NProvider;
import io.plenum.site.PlanRoute;
import io.plenum.site.SiteModel;
import io.plenum.work.WorkOrder;
import io.plenum.work.WorkState;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.time.format.FormatStyle;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** Orders in words, for the pages. */
final class OrderFormatter {

    private OrderFormatter() {}

    static String state(WorkState state) {
        return I18NProvider.translate("work.state." + state.name().toLowerCase(Locale.ROOT));
    }

    /** The present day at the order's own site, by which it is in time or late. */
    static LocalDate today(WorkOrder order, SiteModel model, Instant now) {
        return LocalDate.ofInstant(now, model.zoneOf(order.place()));
    }

    /** A sign beside the word, because colour alone is not seen by everybody. */
    static Span stateMark(WorkOrder order, LocalDate today) {
        boolean late = order.isLate(today);
        String sign =
                switch (order.state()) {
                    case OPEN -> "○ ";
                    case STARTED -> "◐ ";
                    case DONE -> "● ";
                    case CANCELLED -> "✕ ";
                };
        Span mark = new Span(late ? "▲ " + I18NProvider.translate("work.late") : sign + state(order.state()));
        mark.addClassName(late ? "plenum-alarm" : "plenum-soft");
        return mark;
    }

    static String day(@Nullable LocalDate day, Locale locale) {
        return day == null
                ? ""
                : DateTimeFormatter.ofLocalizedDate(FormatStyle.MEDIUM)
                        .withLocale(locale)
                        .format(day);
    }

    static String moment(Instant time, ZoneId zone, Locale locale) {
        return DateTimeFormatter.ofLocalizedDateTime(FormatStyle.MEDIUM, FormatStyle.SHORT)
                .withLocale(locale)
                .format(time.atZone(zone));
    }

    static String place(SiteModel model, @Nullable String key) {
        return key == null ? "" : model.placeName(key);
    }

    /** To the place on its floor's plan, where it is drawn on one. */
    static @Nullable Anchor planLink(SiteModel model, @Nullable String key) {
        if (key == null) {
            return null;
        }
        String route = PlanRoute.to(model, key);
        return route == null ? null : new Anchor(route, place(model, key));
    }
}
