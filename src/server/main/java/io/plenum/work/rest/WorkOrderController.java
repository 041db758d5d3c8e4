package io.plenum.work.rest;

import io.plenum.web.ItemPage;
import io.plenum.web.RequestProblem;
import io.plenum.work.NewWork;
import io.plenum.work.WorkCalendar;
import io.plenum.work.WorkOrder;
import io.plenum.work.WorkOrders;
import io.plenum.work.WorkOrigin;
import io.plenum.work.WorkQuery;
import io.plenum.work.WorkSheet;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import java.net.URI;
import java.time.Clock;
import java.time.Duration;
import org.jspecify.annotations.Nullable;
import org.springframework.http.CacheControl;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Orders to read, and new ones. */
@RestController
@RequestMapping("/api/v1/work-orders")
@PreAuthorize("hasAuthority('ANYWHERE_VIEWER')")
class WorkOrderController {

    private final WorkOrders orders;
    private final NewWork work;
    private final Clock clock;

    WorkOrderController(WorkOrders orders, NewWork work, Clock clock) {
        this.orders = orders;
        this.work = work;
        this.clock = clock;
    }

    @GetMapping
    ItemPage<WorkOrder> list(
            @RequestParam(required = false) @Nullable Boolean open,
            @RequestParam(required = false) @Nullable String assignee,
            @RequestParam(required = false) WorkOrigin.@Nullable Kind origin,
            @RequestParam(required = false) @Nullable Long originId,
            @RequestParam(required = false) @Nullable String q,
            @RequestParam(defaultValue = "0") @Min(0) int page,
            @RequestParam(defaultValue = "1000") @Min(1) @Max(ItemPage.MAX_SIZE) int size) {
        WorkQuery query = new WorkQuery(open, assignee, origin, originId, q, page, size);
        return new ItemPage<>(orders.find(query), orders.count(query), page, size);
    }

    @GetMapping("/{id}")
    WorkSheet one(@PathVariable long id) {
        return orders.sheet(id);
    }

    @GetMapping(path = "/{id}/photos/{photo}", produces = MediaType.IMAGE_JPEG_VALUE)
    ResponseEntity<byte[]> photo(@PathVariable long id, @PathVariable long photo) {
        return ResponseEntity.ok()
                .cacheControl(CacheControl.maxAge(Duration.ofDays(1)).cachePrivate())
                .contentType(MediaType.IMAGE_JPEG)
                .body(orders.photo(id, photo));
    }

    @GetMapping(path = "/{id}/calendar.ics", produces = "text/calendar")
    ResponseEntity<String> calendar(@PathVariable long id) {
        String file = WorkCalendar.of(orders.sheet(id).order(), null, clock.instant());
        if (file == null) {
            throw RequestProblem.of("due", "work.problem.no-due");
        }
        return ResponseEntity.ok()
                .header(HttpHeaders.CONTENT_DISPOSITION, "attachment; filename=\"work-order-" + id + ".ics\"")
                .contentType(MediaType.parseMediaType("text/calendar; charset=utf-8"))
                .body(file);
    }

    @PostMapping
    @PreAuthorize("hasAuthority('ANYWHERE_TECHNICIAN')")
    ResponseEntity<WorkOrder> add(@RequestBody NewOrder order) {
        WorkOrder added = work.give(order.draft(work));
        return ResponseEntity.created(URI.create("/api/v1/work-orders/" + added.id()))
                .body(added);
    }
}
