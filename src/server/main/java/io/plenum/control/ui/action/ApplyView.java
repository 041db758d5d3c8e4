package io.plenum.control.ui.action;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.datetimepicker.DateTimePicker;
import com.vaadin.flow.component.dependency.CssImport;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.Main;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.NotFoundException;
import com.vaadin.flow.router.Route;
import io.plenum.control.action.ActionPreview;
import io.plenum.recommendation.Recommendation;
import io.plenum.uikit.DateFields;
import io.plenum.uikit.FieldProblem;
import io.plenum.uikit.Skeleton;
import io.plenum.uikit.SlowWork;
import io.plenum.web.RequestProblem;
import jakarta.annotation.security.RolesAllowed;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import org.jspecify.annotations.Nullable;
import org.springframework.security.concurrent.DelegatingSecurityContextCallable;

/** Has a recommendation carried out by Plenum: the exact writes first, then the approval of whoever reads them. */
@Route("control/apply/:id([0-9]+)")
@RolesAllowed("ENGINEER")
@CssImport("./control.css")
public class ApplyView extends Main implements HasDynamicTitle, BeforeEnterObserver {

    private static final long serialVersionUID = 1L;
    private static final int USUAL_DAYS = 28;

    private final transient ActionContext context;
    private final DateTimePicker starts = DateFields.moment();
    private final DateTimePicker until = DateFields.moment();
    private final TextArea reason = new TextArea();
    private final Div shown = new Div();
    private final Button yes = new Button();
    private final SlowWork work = new SlowWork();
    private long id;
    private ZoneId zone = ZoneId.of("UTC");

    ApplyView(ActionContext context) {
        this.context = context;
        addClassName("plenum-page");
    }

    @Override
    public String getPageTitle() {
        return "Plenum · " + getTranslation("control.action.apply");
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        id = Long.parseLong(event.getRouteParameters().get("id").orElse("0"));
        Recommendation one = context.recommendations().find(id);
        if (one == null) {
            throw new NotFoundException();
        }
        zone = context.recommendations().site(one).zone();
        removeAll();
        Paragraph lead = new Paragraph(getTranslation("control.action.lead"));
        lead.addClassName("plenum-soft");
        add(new H1(getTranslation("control.action.apply") + ": " + context.title(one)), lead, fields(), shown, bar());
        shown.addClassName("plenum-loops");
        shown.getElement().setAttribute("aria-live", "polite");
        preview();
    }

    private Div fields() {
        LocalDateTime now = LocalDateTime.ofInstant(context.clock().instant(), zone);
        LocalDateTime start = now.truncatedTo(ChronoUnit.MINUTES);
        field(starts, "control.action.starts", start);
        field(until, "control.until", start.toLocalDate().plusDays(USUAL_DAYS).atStartOfDay());
        reason.setLabel(getTranslation("control.action.reason"));
        reason.setMaxLength(1000);
        reason.addClassName("whole");
        Div fields = new Div(starts, until, reason);
        fields.addClassName("plenum-form");
        return fields;
    }

    private void field(DateTimePicker field, String label, LocalDateTime value) {
        field.setLabel(getTranslation(label));
        field.setStep(Duration.ofMinutes(15));
        field.setValue(value);
        field.addValueChangeListener(change -> preview());
    }

    private Div bar() {
        yes.setText(getTranslation("control.action.apply"));
        yes.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
        yes.addClickListener(click -> apply());
        Button back =
                new Button(getTranslation("ui.cancel"), click -> getUI().ifPresent(ui -> ui.navigate("actions/" + id)));
        Div bar = new Div(back, yes);
        bar.addClassName("plenum-links");
        return bar;
    }

    /** The preview, or why there is none. */
    private record Outcome(
            @Nullable ActionPreview preview, @Nullable RequestProblem problem) {}

    private void preview() {
        FieldProblem.clear(starts, until);
        yes.setEnabled(false);
        shown.removeAll();
        if (starts.getValue() == null || until.getValue() == null) {
            return;
        }
        Instant from = instant(starts);
        Instant to = instant(until);
        work.start(
                UI.getCurrent(),
                new DelegatingSecurityContextCallable<>(() -> asked(from, to)),
                this::waiting,
                outcome -> show(outcome));
    }

    private Outcome asked(Instant from, Instant to) {
        try {
            return new Outcome(context.previews().of(id, from, to), null);
        } catch (RequestProblem problem) {
            return new Outcome(null, problem);
        }
    }

    private void waiting() {
        shown.removeAll();
        shown.add(new Skeleton(getTranslation("operate.preview.waiting")));
    }

    private void show(@Nullable Outcome outcome) {
        shown.removeAll();
        if (outcome == null) {
            shown.add(new Paragraph(getTranslation("operate.preview.failed")));
            return;
        }
        RequestProblem problem = outcome.problem();
        if (problem != null) {
            FieldProblem.show(until, getTranslation(problem.text(), problem.arguments()));
        }
        ActionPreview preview = outcome.preview();
        if (preview != null) {
            shown.add(new ActionPreviewPanel(preview, context));
            yes.setEnabled(preview.isAllowed());
        }
    }

    private Instant instant(DateTimePicker field) {
        return field.getValue().atZone(zone).toInstant();
    }

    private void apply() {
        FieldProblem.clear(starts, until, reason);
        try {
            context.actions().apply(id, instant(starts), instant(until), reason.getValue());
            getUI().ifPresent(ui -> ui.navigate("control"));
        } catch (RequestProblem problem) {
            String text = getTranslation(problem.text(), problem.arguments());
            FieldProblem.show("reason".equals(problem.field()) ? reason : until, text);
        }
    }
}
