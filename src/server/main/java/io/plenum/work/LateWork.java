package io.plenum.work;

import io.plenum.access.CurrentUser;
import io.plenum.web.RequestProblem;
import io.plenum.work.photo.Photos;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * What somebody did at an order while their device had no network, and tells later. Nothing of it changes an order that is over by then:
 * its log says what came. Times are those of the device's clock, null where that clock is wrong.
 */
@Service
@Transactional
public class LateWork {

    private final WorkOrders orders;
    private final SheetStore sheets;
    private final CurrentUser user;
    private final TransactionTemplate transaction;

    LateWork(WorkOrders orders, SheetStore sheets, CurrentUser user, TransactionTemplate transaction) {
        this.orders = orders;
        this.sheets = sheets;
        this.user = user;
        this.transaction = transaction;
    }

    /** What became of it. */
    public enum Effect {
        DONE,
        /** Somebody else had done it meanwhile. */
        WAS_SO,
        /** The order was over meanwhile: it stands in the log only. */
        NOTED
    }

    /** @param who by whom it was done already, or the order brought to its end; empty where it took effect */
    public record Result(Effect effect, String who) {

        private static final Result DONE = new Result(Effect.DONE, "");
    }

    public Result tick(long id, int step, boolean done, @Nullable Instant doneAt) {
        WorkOrder order = orders.workedOn(id);
        WorkStep known = sheets.of(order).steps().stream()
                .filter(one -> one.number() == step)
                .findFirst()
                .orElseThrow(() -> RequestProblem.notFound(id + "/" + step));
        if (order.state().isOver()) {
            orders.tell(order, done ? "late step done" : "late step undone", step + " " + known.text(), doneAt);
            return over(order);
        }
        if (!sheets.tick(id, step, done, user.name())) {
            return new Result(Effect.WAS_SO, Objects.requireNonNullElse(known.doneBy(), ""));
        }
        orders.tell(order, done ? "step done" : "step undone", String.valueOf(step), doneAt);
        return Result.DONE;
    }

    public Result comment(long id, String text, @Nullable Instant doneAt) {
        return written(id, "comment", WorkRules.text("text", text, 1, 2000), doneAt);
    }

    /**
     * A value that was read off: of a meter, a gauge, an instrument.
     *
     * @param of what was read, with at least a word
     * @param unit as it stands on the instrument; may be empty
     */
    public Result reading(long id, String of, BigDecimal value, String unit, @Nullable Instant doneAt) {
        if (value.precision() > 15 || Math.abs(value.scale()) > 12) {
            throw RequestProblem.of("value", "work.problem.reading");
        }
        String words = WorkRules.text("text", of, 1, 200) + ": " + value.toPlainString() + " "
                + WorkRules.text("unit", unit, 0, 20);
        return written(id, "reading", words.strip(), doneAt);
    }

    private Result written(long id, String what, String words, @Nullable Instant doneAt) {
        WorkOrder order = orders.workedOn(id);
        orders.tell(order, what, words, doneAt);
        return order.state().isOver() ? over(order) : Result.DONE;
    }

    /**
     * Draws a photo anew for {@link #photo}; no transaction waits for it.
     *
     * @throws RequestProblem where the order takes none, or it is no photo
     */
    @Transactional(propagation = Propagation.NOT_SUPPORTED)
    public byte[] redrawn(long id, byte[] upload) {
        transaction.executeWithoutResult(status -> orders.withRoom(id));
        return Photos.redraw(upload);
    }

    /** @param jpeg as {@link #redrawn} has made it */
    public Result photo(long id, byte[] jpeg, @Nullable Instant doneAt) {
        WorkOrder order = orders.withRoom(id);
        sheets.addPhoto(id, user.name(), jpeg);
        boolean over = order.state().isOver();
        orders.tell(order, over ? "late photo" : "photo", "", doneAt);
        return over ? over(order) : Result.DONE;
    }

    /** Says in the log that the clock of the device was wrong, and so no time stands beside what came from it. */
    public void wrongClock(long id, String words) {
        orders.tell(orders.workedOn(id), "device clock", words, null);
    }

    private Result over(WorkOrder order) {
        String who = sheets.of(order).log().stream()
                .filter(event -> event.what().equals("done") || event.what().equals("cancelled"))
                .reduce("", (before, event) -> event.who(), (one, other) -> other);
        return new Result(Effect.NOTED, who);
    }
}
