package io.plenum.command.ui.faceplate;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.details.Details;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.select.Select;
import io.plenum.command.CommandOrigin;
import io.plenum.command.CommandRequest;
import io.plenum.command.GrantedLimits;
import io.plenum.command.PointCommand;
import io.plenum.command.ui.ReasonField;
import io.plenum.command.ui.UntilField;
import io.plenum.point.Point;
import java.time.Instant;
import java.util.List;
import java.util.function.Supplier;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/** What is commanded: the value, until when, why, and at which priority. Nothing is ordered from here without a preview. */
class CommandForm extends Div {

    private static final long serialVersionUID = 1L;

    private static final int HIGHEST = 7;
    private static final int LOWEST = 16;

    private final transient FaceplateServices services;
    private final ValueField value;
    private final UntilField until;
    private final ReasonField reason = new ReasonField();
    private final Select<Integer> priority = new Select<>();

    /**
     * @param point by which the value is typed
     * @param preview where the preview is shown
     * @param points that are commanded
     */
    CommandForm(
            Point point,
            GrantedLimits limits,
            FaceplateServices services,
            PreviewPanel preview,
            Supplier<List<Point>> points) {
        this.services = services;
        var formatter = services.context().formatter();
        value = new ValueField(point, limits, services.value(point).value(), formatter, preview::clear);
        until = new UntilField(formatter, limits.longest(), preview::clear);
        priority.setLabel(getTranslation("operate.priority"));
        priority.setItems(IntStream.rangeClosed(HIGHEST, LOWEST).boxed().toList());
        priority.setItemLabelGenerator(this::priorityName);
        priority.setValue(PointCommand.OPERATOR);
        priority.addValueChangeListener(change -> preview.clear());
        Details advanced = new Details(getTranslation("operate.advanced"), priority);
        advanced.addClassName("whole");
        Button ask = new Button(getTranslation("operate.preview.ask"), click -> {
            CommandRequest request = request(points.get());
            if (request != null) {
                preview.ask(request);
            }
        });
        ask.addClassName("plenum-touch");
        Div fields = new Div(value, until, reason, advanced);
        fields.addClassName("plenum-form");
        add(new H3(getTranslation("operate.form")), fields, ask);
    }

    private String priorityName(@Nullable Integer number) {
        return number == null
                ? ""
                : number == PointCommand.OPERATOR
                        ? getTranslation("operate.priority.operator", number)
                        : number == LOWEST ? getTranslation("operate.priority.lowest", number) : String.valueOf(number);
    }

    /** Null where a field has something to say, or nothing is chosen. */
    private @Nullable CommandRequest request(List<Point> points) {
        Instant now = services.clock().instant();
        Double wanted = value.value();
        Instant end = until.until(now);
        String why = reason.reason();
        if (wanted == null || end == null || why == null || points.isEmpty()) {
            return null;
        }
        return new CommandRequest(
                points.stream()
                        .map(point -> new PointCommand(point.id(), wanted, priority.getValue()))
                        .toList(),
                end,
                why,
                CommandOrigin.PERSON);
    }
}
