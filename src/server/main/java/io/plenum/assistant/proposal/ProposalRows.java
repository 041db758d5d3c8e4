package io.plenum.assistant.proposal;

import io.plenum.assistant.tool.ToolRow;
import io.plenum.command.Holder;
import io.plenum.link.Problem;
import io.plenum.web.Problems;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Proposals as assistants read them. */
@Component
class ProposalRows {

    private final Problems problems;

    ProposalRows(Problems problems) {
        this.problems = problems;
    }

    ToolRow row(AssistantProposal one) {
        ToolRow row = new ToolRow()
                .with("proposal", one.id())
                .with("state", one.state().name())
                .with("made", one.made())
                .with("expires", one.expires())
                .words("reason", one.reason())
                .with("decided", one.decided())
                .name("decided_by", one.decidedBy())
                .words("rejected_because", one.decision())
                .with("result", one.result().isEmpty() ? null : one.result());
        ProposedOrder order = one.order();
        if (order != null) {
            return row.name("title", order.title())
                    .with("place", order.place())
                    .with("open_orders_at_place", one.preview().openOrders());
        }
        ProposedSchedule schedule = one.schedule();
        WeekDifference weeks = one.preview().weeks();
        if (schedule != null && weeks != null) {
            return row.with("schedule", schedule.schedule())
                    .name("name", schedule.name())
                    .with("points", schedule.points())
                    .with("week_as_it_was", weeks.before())
                    .with("week_proposed", weeks.after());
        }
        return row.with("until", one.commanded().until())
                .with("preview_time", one.preview().time())
                .with("needs_second_person", one.preview().secondPerson())
                .with("points", one.preview().points().stream().map(this::point).toList());
    }

    private ToolRow point(KeptPreview.KeptPoint one) {
        ToolRow row = new ToolRow()
                .with("point", one.point())
                .with("value", one.value())
                .with("priority", one.priority())
                .with("present", one.present())
                .with("would_count", one.wins())
                .with("would_last_probability", one.lasts())
                .name("not_read_because", words(one.unread()));
        Holder holder = one.holder();
        return holder == null
                ? row
                : row.with("held_by", holder.kind().name())
                        .name("holder", holder.name())
                        .with("held_at_priority", holder.priority());
    }

    private @Nullable String words(@Nullable Problem problem) {
        return problem == null
                ? null
                : problems.text(problem.messageKey(), problem.arguments().toArray());
    }
}
