package io.plenum.assistant.reading;

import io.plenum.assistant.tool.AssistantTool;
import io.plenum.assistant.tool.ToolAnswer;
import io.plenum.assistant.tool.ToolArguments;
import io.plenum.assistant.tool.ToolDescription;
import io.plenum.assistant.tool.ToolRow;
import io.plenum.assistant.tool.ToolSchema;
import io.plenum.work.WorkOrder;
import io.plenum.work.WorkOrders;
import io.plenum.work.WorkQuery;
import org.springframework.stereotype.Component;

/** Work orders. */
@Component
class ListWorkOrders implements AssistantTool {

    private static final int SIZE = 50;
    private static final ToolDescription DESCRIPTION = ToolDescription.reading(
            "list_work_orders",
            "Work orders",
            "Work orders, open and closed, " + SIZE
                    + " on a page, with the beginning of their descriptions. read_work_order has all of one.",
            new ToolSchema()
                    .flag("open", "true for those to be done, false for those that are over")
                    .text("text", 100, "Found in title, description or place")
                    .whole("page", 0, 1000, "From 0"));

    private final WorkOrders orders;

    ListWorkOrders(WorkOrders orders) {
        this.orders = orders;
    }

    @Override
    public ToolDescription description() {
        return DESCRIPTION;
    }

    @Override
    public ToolAnswer call(ToolArguments arguments) {
        int page = arguments.whole("page", 0);
        WorkQuery query = new WorkQuery(arguments.flag("open"), null, null, null, arguments.text("text"), page, SIZE);
        int all = orders.count(query);
        ToolAnswer answer =
                ToolAnswer.of(orders.find(query), order -> row(order).name("description_begins", order.description()));
        return new ToolAnswer(answer.rows(), (page + 1) * SIZE < all, answer.about());
    }

    static ToolRow row(WorkOrder order) {
        return new ToolRow()
                .with("order", order.id())
                .name("title", order.title())
                .with("state", order.state().name())
                .with("place", order.place())
                .with("from_a", order.origin().kind().name())
                .with("from_number", order.origin().id())
                .name("assignee", order.assignee())
                .with("due", order.due())
                .with("created", order.created())
                .name("created_by", order.createdBy())
                .with("closed", order.closed())
                .words("closed_because", order.closingReason());
    }
}
