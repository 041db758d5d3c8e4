package io.plenum.upkeep.plan;

import io.plenum.site.SiteModels;
import io.plenum.work.WorkOrder;
import io.plenum.work.WorkOrderChanged;
import io.plenum.work.WorkOrders;
import io.plenum.work.WorkState;
import io.plenum.work.WorkStep;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Objects;
import java.util.stream.Collectors;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/**
 * Reads from orders that end what was done: one of the plan, or one that says in its words that something was replaced or cleaned, begins a
 * new life. An order of the plan that is cancelled says that the prediction was wrong.
 */
@Component
class ServedOrders {

    private final ServiceStore services;
    private final PredictionStore predictions;
    private final WorkOrders orders;
    private final SiteModels models;

    ServedOrders(ServiceStore services, PredictionStore predictions, WorkOrders orders, SiteModels models) {
        this.services = services;
        this.predictions = predictions;
        this.orders = orders;
        this.models = models;
    }

    /** Within the transaction that stores the change. */
    @EventListener
    void changed(WorkOrderChanged changed) {
        WorkOrder order = changed.order();
        String place = order.place();
        switch (changed.event().what()) {
            case "done" -> {
                if (place != null && order.state() == WorkState.DONE) {
                    done(
                            order,
                            place,
                            Objects.requireNonNullElse(
                                    changed.event().doneAt(), changed.event().time()));
                }
            }
            case "cancelled" -> cancelled(order);
            case "reopened" -> services.notServed(order.id());
            default -> {}
        }
    }

    private void done(WorkOrder order, String place, Instant time) {
        LocalDate day = LocalDate.ofInstant(time, models.current().zoneOf(place));
        ServiceStore.PlannedLife planned = services.ofOrder(order.id());
        if (planned != null) {
            services.served(order.id(), planned.equipment(), planned.kind(), day);
            return;
        }
        String steps = orders.sheet(order.id()).steps().stream()
                .filter(step -> step.done() != null)
                .map(WorkStep::text)
                .collect(Collectors.joining(" "));
        for (String kind : UsualCosts.renewedBy(order.title() + " " + order.closingReason() + " " + steps)) {
            services.served(order.id(), place, kind, day);
        }
    }

    private void cancelled(WorkOrder order) {
        ServiceStore.PlannedLife planned = services.ofOrder(order.id());
        if (planned != null) {
            if (services.refute(planned)) {
                predictions.keep(
                        planned.site(),
                        planned.kind(),
                        predictions.level(planned.site(), planned.kind()).after(1));
            }
            services.forget(order.id());
        }
    }
}
