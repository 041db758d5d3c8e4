package io.plenum.assistant.reading;

import io.plenum.assistant.tool.AssistantTool;
import io.plenum.assistant.tool.ToolAnswer;
import io.plenum.assistant.tool.ToolArguments;
import io.plenum.assistant.tool.ToolDescription;
import io.plenum.assistant.tool.ToolRow;
import io.plenum.assistant.tool.ToolSchema;
import io.plenum.work.WorkEvent;
import io.plenum.work.WorkOrders;
import io.plenum.work.WorkSheet;
import io.plenum.work.WorkStep;
import org.springframework.stereotype.Component;

/** One work order with its log. */
@Component
class ReadWorkOrder implements AssistantTool {

    private static final ToolDescription DESCRIPTION = ToolDescription.reading(
            "read_work_order",
            "One work order with its log",
            "One work order, with its checklist and what people have done and written, the oldest first.",
            new ToolSchema().whole("order", 1, Long.MAX_VALUE, "Its number").required("order"));

    private final WorkOrders orders;

    ReadWorkOrder(WorkOrders orders) {
        this.orders = orders;
    }

    @Override
    public ToolDescription description() {
        return DESCRIPTION;
    }

    @Override
    public ToolAnswer call(ToolArguments arguments) {
        WorkSheet sheet = orders.sheet(arguments.id("order"));
        return ToolAnswer.of(sheet.log(), ReadWorkOrder::row)
                .about(new ToolRow()
                        .with("order", ListWorkOrders.row(sheet.order()))
                        .words("description", sheet.order().description())
                        .with(
                                "steps",
                                sheet.steps().stream().map(ReadWorkOrder::step).toList())
                        .with("photos", sheet.photos().size()));
    }

    private static ToolRow step(WorkStep step) {
        return new ToolRow()
                .with("number", step.number())
                .words("text", step.text())
                .with("done", step.done())
                .name("done_by", step.doneBy());
    }

    private static ToolRow row(WorkEvent event) {
        return new ToolRow()
                .with("time", event.time())
                .with("what", event.what())
                .name("who", event.who())
                .words("detail", event.detail());
    }
}
