package io.plenum.work.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.DescriptionList;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.html.Span;
import io.plenum.site.SiteModel;
import io.plenum.work.ExternalOrder;
import io.plenum.work.WorkOrder;
import io.plenum.work.WorkOrigin;
import java.time.LocalDate;
import java.time.ZoneId;
import org.jspecify.annotations.Nullable;

/** The head of an order: state, place, who, until when, why. */
class OrderFacts extends Section {

    private static final long serialVersionUID = 1L;

    private final DescriptionList facts = new DescriptionList();

    OrderFacts(WorkOrder order, SiteModel model, LocalDate today, ZoneId zone) {
        addClassName("plenum-card");
        facts.addClassName("plenum-facts");
        fact("work.column.state", OrderFormatter.stateMark(order, today));
        Anchor plan = OrderFormatter.planLink(model, order.place());
        fact("work.column.place", plan == null ? words(OrderFormatter.place(model, order.place())) : plan);
        fact("work.column.assignee", words(order.assignee() == null ? "" : order.assignee()));
        fact("work.column.due", due(order));
        fact(
                "work.given",
                words(getTranslation(
                        "work.given-by",
                        order.createdBy(),
                        OrderFormatter.moment(order.created(), zone, getLocale()))));
        fact("work.origin", origin(order.origin()));
        fact("work.external", external(order.external()));
        fact("work.closing-reason", words(order.closingReason()));
        add(facts);
        if (!order.description().isEmpty()) {
            Paragraph description = new Paragraph(order.description());
            description.getStyle().set("white-space", "pre-wrap");
            add(description);
        }
    }

    /** What is not known is left out. */
    private void fact(String name, @Nullable Component value) {
        if (value != null) {
            facts.add(new DescriptionList.Term(getTranslation(name)), new DescriptionList.Description(value));
        }
    }

    private static @Nullable Component words(String text) {
        return text.isEmpty() ? null : new Span(text);
    }

    private @Nullable Component due(WorkOrder order) {
        if (order.due() == null) {
            return null;
        }
        Anchor calendar =
                new Anchor("api/v1/work-orders/" + order.id() + "/calendar.ics", getTranslation("work.calendar"));
        calendar.setRouterIgnore(true);
        return new Span(new Span(OrderFormatter.day(order.due(), getLocale()) + " · "), calendar);
    }

    private @Nullable Component origin(WorkOrigin origin) {
        Long id = origin.id();
        if (id == null) {
            return null;
        }
        return switch (origin.kind()) {
            case ALARM -> new Anchor("alarms/" + id, getTranslation("work.origin.alarm", String.valueOf(id)));
            case FINDING -> new Anchor("faults/" + id, getTranslation("work.origin.finding", String.valueOf(id)));
            case RECOMMENDATION ->
                new Anchor("actions/" + id, getTranslation("work.origin.recommendation", String.valueOf(id)));
            default -> null;
        };
    }

    private @Nullable Component external(@Nullable ExternalOrder external) {
        if (external == null) {
            return null;
        }
        String words = getTranslation("work.external-in", external.system(), external.reference());
        return external.link() == null ? new Span(words) : new Anchor(external.link(), words);
    }
}
