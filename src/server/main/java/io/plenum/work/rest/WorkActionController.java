package io.plenum.work.rest;

import io.plenum.web.RequestProblem;
import io.plenum.work.ExternalOrder;
import io.plenum.work.WorkOrder;
import io.plenum.work.WorkOrders;
import io.plenum.work.WorkSheet;
import io.swagger.v3.oas.annotations.media.Schema;
import java.math.BigDecimal;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** Actions on work orders. Each answers with the order as it is afterwards. */
@RestController
@RequestMapping("/api/v1/work-orders/{id}")
@PreAuthorize("hasAuthority('ANYWHERE_TECHNICIAN')")
class WorkActionController {

    private final WorkOrders orders;

    WorkActionController(WorkOrders orders) {
        this.orders = orders;
    }

    /** @param due null for no date */
    record Edit(
            @Nullable String title,
            @Nullable String description,
            @Nullable LocalDate due) {}

    /** @param assignee null for nobody */
    @Schema(name = "OrderAssignment")
    record AssignmentBody(@Nullable String assignee) {}

    @Schema(name = "OrderReason")
    record ReasonBody(@Nullable String reason) {}

    record CommentBody(@Nullable String text) {}

    record Tick(@Nullable Boolean done) {}

    record EffortBody(@Nullable Integer minutes, @Nullable String note) {}

    @Schema(name = "OrderPart")
    record PartBody(
            @Nullable String part,
            @Nullable BigDecimal quantity,
            @Nullable String note) {}

    record External(
            @Nullable String system,
            @Nullable String reference,
            @Nullable String link) {}

    @PutMapping
    WorkOrder edit(@PathVariable long id, @RequestBody Edit edit) {
        return orders.edit(id, RequestProblem.present("title", edit.title()), orEmpty(edit.description()), edit.due());
    }

    @PostMapping("/assign")
    WorkOrder assign(@PathVariable long id, @RequestBody AssignmentBody assignment) {
        return orders.assign(id, assignment.assignee());
    }

    @PostMapping("/start")
    WorkOrder start(@PathVariable long id) {
        return orders.start(id);
    }

    @PostMapping("/finish")
    WorkOrder finish(@PathVariable long id, @RequestBody ReasonBody reason) {
        return orders.finish(id, RequestProblem.present("reason", reason.reason()));
    }

    @PostMapping("/cancel")
    WorkOrder cancel(@PathVariable long id, @RequestBody ReasonBody reason) {
        return orders.cancel(id, RequestProblem.present("reason", reason.reason()));
    }

    @PostMapping("/reopen")
    WorkOrder reopen(@PathVariable long id, @RequestBody ReasonBody reason) {
        return orders.reopen(id, RequestProblem.present("reason", reason.reason()));
    }

    @PostMapping("/comment")
    WorkSheet comment(@PathVariable long id, @RequestBody CommentBody words) {
        orders.comment(id, RequestProblem.present("text", words.text()));
        return orders.sheet(id);
    }

    @PutMapping("/steps/{step}")
    WorkSheet tick(@PathVariable long id, @PathVariable int step, @RequestBody Tick tick) {
        orders.tick(id, step, RequestProblem.present("done", tick.done()));
        return orders.sheet(id);
    }

    @PostMapping("/time")
    WorkSheet time(@PathVariable long id, @RequestBody EffortBody time) {
        orders.spend(id, RequestProblem.present("minutes", time.minutes()), orEmpty(time.note()));
        return orders.sheet(id);
    }

    @PostMapping("/parts")
    WorkSheet part(@PathVariable long id, @RequestBody PartBody part) {
        orders.use(
                id,
                RequestProblem.present("part", part.part()),
                RequestProblem.present("quantity", part.quantity()),
                orEmpty(part.note()));
        return orders.sheet(id);
    }

    /** The body is the picture itself; what it is is seen from its bytes, not from what the sender calls it. */
    @PostMapping("/photos")
    @ResponseStatus(HttpStatus.CREATED)
    WorkSheet photo(@PathVariable long id, @RequestBody byte[] photo) {
        orders.show(id, photo);
        return orders.sheet(id);
    }

    /** A maintenance system says that the order is its own from now on. */
    @PutMapping("/external")
    WorkOrder handOver(@PathVariable long id, @RequestBody External external) {
        return orders.handOver(
                id,
                new ExternalOrder(
                        RequestProblem.present("system", external.system()),
                        RequestProblem.present("reference", external.reference()),
                        external.link()));
    }

    private static String orEmpty(@Nullable String text) {
        return text == null ? "" : text;
    }
}
