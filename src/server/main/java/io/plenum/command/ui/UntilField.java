package io.plenum.command.ui;

import com.vaadin.flow.component.datetimepicker.DateTimePicker;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.radiobutton.RadioButtonGroup;
import io.plenum.uikit.DateFields;
import io.plenum.uikit.FieldProblem;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.temporal.ChronoUnit;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** When a command ends: one of the usual ends, or a minute of one's own. */
public class UntilField extends Div {

    private static final long serialVersionUID = 1L;

    private final transient CommandFormatter formatter;
    private final transient Duration longest;
    private final RadioButtonGroup<UntilChoice> usual = new RadioButtonGroup<>();
    private final DateTimePicker own = DateFields.moment();

    /**
     * @param longest from now
     * @param changed is run whenever another end is chosen
     */
    public UntilField(CommandFormatter formatter, Duration longest, Runnable changed) {
        this.formatter = formatter;
        this.longest = longest;
        addClassNames("whole", "plenum-until");
        List<UntilChoice> offered = UntilChoice.offered(formatter.now(), formatter.zone(), longest);
        usual.setLabel(getTranslation("operate.until"));
        usual.setItems(offered);
        usual.setItemLabelGenerator(this::label);
        usual.setValue(offered.getFirst());
        usual.setHelperText(getTranslation("operate.until.longest", CommandFormatter.span(longest)));
        usual.addValueChangeListener(change -> {
            own.setVisible(change.getValue() == UntilChoice.OWN);
            changed.run();
        });
        own.setLabel(getTranslation("operate.until.own"));
        own.setLocale(formatter.locale());
        own.setStep(Duration.ofMinutes(5));
        own.setValue(LocalDateTime.ofInstant(formatter.now().plus(Duration.ofHours(1)), formatter.zone())
                .truncatedTo(ChronoUnit.HOURS));
        own.setVisible(usual.getValue() == UntilChoice.OWN);
        own.addValueChangeListener(change -> changed.run());
        add(usual, own);
    }

    private String label(UntilChoice choice) {
        Instant end = choice.end(formatter.now(), formatter.zone());
        return getTranslation("operate.until." + choice, end == null ? "" : formatter.moment(end));
    }

    /**
     * Null where it makes no sense, which the field says then.
     *
     * @param now from which the usual spans run
     */
    public @Nullable Instant until(Instant now) {
        FieldProblem.clear(usual, own);
        Instant end = usual.getValue().end(now, formatter.zone());
        LocalDateTime typed = own.getValue();
        if (end == null && typed == null) {
            FieldProblem.show(own, getTranslation("operate.problem.until"));
            return null;
        }
        Instant wanted = end == null ? typed.atZone(formatter.zone()).toInstant() : end;
        if (!wanted.isAfter(now)) {
            FieldProblem.show(end == null ? own : usual, getTranslation("operate.problem.past"));
            return null;
        }
        if (wanted.isAfter(now.plus(longest))) {
            FieldProblem.show(
                    end == null ? own : usual,
                    getTranslation("operate.problem.longest", CommandFormatter.span(longest)));
            return null;
        }
        return wanted;
    }
}
