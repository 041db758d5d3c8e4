package io.plenum.work;

import io.plenum.access.CurrentUser;
import io.plenum.audit.Audit;
import io.plenum.web.RequestProblem;
import io.plenum.work.photo.Photos;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * The orders, and what people and maintenance systems do with them, in the name of whoever is at work on the thread. Each action
 * stands in the order's log and in the audit. What does not fit is told as {@link RequestProblem}.
 */
@Service
@Transactional
public class WorkOrders {

    private static final int MOST_PHOTOS = 20;

    private final OrderStore orders;
    private final SheetStore sheets;
    private final CurrentUser user;
    private final OrderVisibility reach;
    private final Audit audit;
    private final ApplicationEventPublisher events;
    private final TransactionTemplate transaction;

    WorkOrders(
            OrderStore orders,
            SheetStore sheets,
            CurrentUser user,
            OrderVisibility reach,
            Audit audit,
            ApplicationEventPublisher events,
            TransactionTemplate transaction) {
        this.orders = orders;
        this.sheets = sheets;
        this.user = user;
        this.reach = reach;
        this.audit = audit;
        this.events = events;
        this.transaction = transaction;
    }

    @Transactional(readOnly = true)
    public List<WorkOrder> find(WorkQuery query) {
        return orders.find(within(query));
    }

    @Transactional(readOnly = true)
    public int count(WorkQuery query) {
        return orders.count(within(query));
    }

    private WorkQuery within(WorkQuery query) {
        Set<String> places = reach.places();
        return places == null ? query : query.withReach(new WorkQuery.Within(places, reach.person()));
    }

    @Transactional(readOnly = true)
    public WorkSheet sheet(long id) {
        return sheets.of(seen(orders.find(id), id));
    }

    /** A JPEG. */
    @Transactional(readOnly = true)
    public byte[] photo(long id, long photo) {
        seen(orders.find(id), id);
        byte[] jpeg = sheets.photo(id, photo);
        if (jpeg == null) {
            throw RequestProblem.notFound(id + "/" + photo);
        }
        return jpeg;
    }

    public WorkOrder add(WorkDraft draft) {
        WorkDraft checked = WorkRules.check(draft);
        reach.demand(null, checked.place());
        WorkOrder order = orders.add(checked, user.name());
        int number = 1;
        for (String step : checked.steps()) {
            sheets.addStep(order.id(), number++, step);
        }
        tell(order, "created", checked.title());
        return order;
    }

    public WorkOrder edit(long id, String title, String description, @Nullable LocalDate due) {
        String shortTitle = WorkRules.text("title", title, 1, 200);
        String words = WorkRules.text("description", description, 0, 5000);
        return change(id, "edited", shortTitle, order -> WorkRules.edited(order, shortTitle, words, due));
    }

    /** @param assignee null takes the order from whoever had it */
    public WorkOrder assign(long id, @Nullable String assignee) {
        String name = assignee == null || assignee.isBlank() ? null : WorkRules.text("assignee", assignee, 1, 100);
        return change(id, "assigned", name == null ? "" : name, order -> WorkRules.assigned(order, name));
    }

    public WorkOrder start(long id) {
        return change(id, "started", "", WorkRules::started);
    }

    /** @param reason what was found and done; at least a word */
    public WorkOrder finish(long id, String reason) {
        return close(id, WorkState.DONE, "done", reason);
    }

    /** @param reason why nobody will do it; at least a word */
    public WorkOrder cancel(long id, String reason) {
        return close(id, WorkState.CANCELLED, "cancelled", reason);
    }

    private WorkOrder close(long id, WorkState state, String what, String reason) {
        String words = WorkRules.text("reason", reason, 1, 2000);
        return change(
                id,
                what,
                words,
                order -> WorkRules.closed(order, state, words, orders.now().toInstant()));
    }

    public WorkOrder reopen(long id, String reason) {
        return change(id, "reopened", WorkRules.text("reason", reason, 1, 2000), WorkRules::reopened);
    }

    /** From then on a maintenance system owns the order. */
    public WorkOrder handOver(long id, ExternalOrder external) {
        ExternalOrder checked = WorkRules.check(external);
        return change(
                id,
                "handed over",
                checked.system() + " " + checked.reference(),
                order -> WorkRules.handedOver(order, checked));
    }

    public void tick(long id, int step, boolean done) {
        WorkOrder order = workedOn(id);
        if (sheets.tick(id, step, done, user.name())) {
            tell(order, done ? "step done" : "step undone", String.valueOf(step));
        } else if (sheets.of(order).steps().stream().noneMatch(known -> known.number() == step)) {
            throw RequestProblem.notFound(id + "/" + step);
        }
    }

    /** @param minutes 1 to 10000 of somebody's time */
    public void spend(long id, int minutes, String note) {
        WorkRules.between("minutes", minutes, 1, 10_000);
        WorkOrder order = workedOn(id);
        sheets.addEffort(id, user.name(), minutes, null, null, WorkRules.text("note", note, 0, 1000));
        tell(order, "time", minutes + " min");
    }

    public void use(long id, String part, BigDecimal quantity, String note) {
        String name = WorkRules.text("part", part, 1, 200);
        BigDecimal amount = WorkRules.quantity(quantity);
        WorkOrder order = workedOn(id);
        sheets.addEffort(id, user.name(), null, name, amount, WorkRules.text("note", note, 0, 1000));
        tell(order, "part", amount.toPlainString() + " " + name);
    }

    /**
     * Drawing a photo anew takes a while; no transaction, and so no connection, waits for it.
     *
     * @param upload a JPEG, PNG or WebP of at most 15 MB
     */
    @Transactional(propagation = Propagation.NOT_SUPPORTED)
    public void show(long id, byte[] upload) {
        // Whoever may not show it costs no memory.
        transaction.executeWithoutResult(status -> withRoom(id));
        byte[] jpeg = Photos.redraw(upload);
        transaction.executeWithoutResult(status -> {
            WorkOrder order = withRoom(id);
            sheets.addPhoto(id, user.name(), jpeg);
            tell(order, "photo", "");
        });
    }

    WorkOrder withRoom(long id) {
        WorkOrder order = workedOn(id);
        if (sheets.countPhotos(id) >= MOST_PHOTOS) {
            throw RequestProblem.of("photo", "work.problem.photos", MOST_PHOTOS);
        }
        return order;
    }

    public void comment(long id, String text) {
        WorkOrder order = workedOn(id);
        tell(order, "comment", WorkRules.text("text", text, 1, 2000));
    }

    private WorkOrder change(long id, String what, String detail, UnaryOperator<WorkOrder> action) {
        WorkOrder before = workedOn(id);
        WorkOrder after = action.apply(before);
        if (after.equals(before)) {
            return before;
        }
        WorkOrder written = orders.write(after);
        tell(written, what, detail);
        return written;
    }

    private void tell(WorkOrder order, String what, String detail) {
        tell(order, what, detail, null);
    }

    /** @param doneAt by the clock of a device that had no network; null where it is told at once */
    void tell(WorkOrder order, String what, String detail, @Nullable Instant doneAt) {
        WorkEvent event = sheets.log(order.id(), user.name(), what, detail, doneAt);
        String words = "work order " + order.id() + (detail.isEmpty() ? "" : ": " + detail);
        audit.record("work order " + what, doneAt == null ? words : words + " (done " + doneAt + ")");
        events.publishEvent(new WorkOrderChanged(order, event));
    }

    /** The order, locked until the transaction ends. */
    WorkOrder workedOn(long id) {
        WorkOrder order = seen(orders.lock(id), id);
        reach.demand(order, order.place());
        return order;
    }

    private WorkOrder seen(@Nullable WorkOrder order, long id) {
        if (order == null || !reach.sees(order)) {
            throw RequestProblem.notFound(String.valueOf(id));
        }
        return order;
    }
}
