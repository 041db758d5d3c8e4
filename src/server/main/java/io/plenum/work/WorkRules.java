package io.plenum.work;

import io.plenum.web.RequestProblem;
import java.math.BigDecimal;
import java.net.URI;
import java.net.URISyntaxException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What an order may look like, and what may follow what. */
final class WorkRules {

    private static final int MOST_STEPS = 50;
    private static final BigDecimal MOST = new BigDecimal("1000000");

    private WorkRules() {}

    static WorkDraft check(WorkDraft draft) {
        if (draft.steps().size() > MOST_STEPS) {
            throw RequestProblem.of("steps", "work.problem.steps", MOST_STEPS);
        }
        List<String> steps =
                draft.steps().stream().map(step -> text("steps", step, 1, 500)).toList();
        return new WorkDraft(
                text("title", draft.title(), 1, 200),
                text("description", draft.description(), 0, 5000),
                draft.origin(),
                draft.place(),
                draft.assignee() == null || draft.assignee().isBlank()
                        ? null
                        : text("assignee", draft.assignee(), 1, 100),
                draft.due(),
                steps);
    }

    static ExternalOrder check(ExternalOrder external) {
        String link = external.link();
        if (link != null && !web(link)) {
            throw RequestProblem.of("link", "work.problem.link");
        }
        return new ExternalOrder(
                text("system", external.system(), 1, 100), text("reference", external.reference(), 1, 200), link);
    }

    /** Anything else could be a script. */
    private static boolean web(String link) {
        try {
            URI address = new URI(link);
            String scheme = address.getScheme();
            return link.length() <= 1000
                    && address.getHost() != null
                    && ("http".equals(scheme) || "https".equals(scheme));
        } catch (URISyntaxException wrong) {
            return false;
        }
    }

    static String text(String field, String text, int shortest, int longest) {
        String words = text.strip();
        if (words.length() < shortest || words.length() > longest) {
            throw RequestProblem.of(field, shortest == 0 ? "work.problem.long" : "work.problem.text", longest);
        }
        return words;
    }

    static void between(String field, int value, int least, int most) {
        if (value < least || value > most) {
            throw RequestProblem.of(field, "work.problem.between", least, most);
        }
    }

    static BigDecimal quantity(BigDecimal quantity) {
        if (quantity.signum() <= 0
                || quantity.compareTo(MOST) > 0
                || quantity.stripTrailingZeros().scale() > 3) {
            throw RequestProblem.of("quantity", "work.problem.quantity");
        }
        return quantity;
    }

    static WorkOrder edited(WorkOrder order, String title, String description, @Nullable LocalDate due) {
        return with(
                order,
                title,
                description,
                order.state(),
                order.assignee(),
                due,
                order.external(),
                order.closed(),
                order.closingReason());
    }

    static WorkOrder assigned(WorkOrder order, @Nullable String assignee) {
        living(order);
        return with(
                order,
                order.title(),
                order.description(),
                order.state(),
                assignee,
                order.due(),
                order.external(),
                null,
                "");
    }

    static WorkOrder started(WorkOrder order) {
        living(order);
        return state(order, WorkState.STARTED, null, "");
    }

    static WorkOrder closed(WorkOrder order, WorkState state, String reason, Instant now) {
        living(order);
        return state(order, state, now, reason);
    }

    static WorkOrder reopened(WorkOrder order) {
        if (!order.state().isOver()) {
            throw RequestProblem.of("id", "work.problem.not-over");
        }
        return state(order, WorkState.OPEN, null, "");
    }

    static WorkOrder handedOver(WorkOrder order, ExternalOrder external) {
        return with(
                order,
                order.title(),
                order.description(),
                order.state(),
                order.assignee(),
                order.due(),
                external,
                order.closed(),
                order.closingReason());
    }

    private static void living(WorkOrder order) {
        if (order.state().isOver()) {
            throw RequestProblem.of("id", "work.problem.over");
        }
    }

    private static WorkOrder state(WorkOrder order, WorkState state, @Nullable Instant closed, String reason) {
        return with(
                order,
                order.title(),
                order.description(),
                state,
                order.assignee(),
                order.due(),
                order.external(),
                closed,
                reason);
    }

    private static WorkOrder with(
            WorkOrder order,
            String title,
            String description,
            WorkState state,
            @Nullable String assignee,
            @Nullable LocalDate due,
            @Nullable ExternalOrder external,
            @Nullable Instant closed,
            String reason) {
        return new WorkOrder(
                order.id(),
                title,
                description,
                order.origin(),
                order.place(),
                state,
                assignee,
                due,
                external,
                order.created(),
                order.createdBy(),
                closed,
                reason);
    }
}
