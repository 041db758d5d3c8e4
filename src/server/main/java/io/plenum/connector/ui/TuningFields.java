package io.plenum.connector.ui;

import com.vaadin.flow.component.details.Details;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.textfield.IntegerField;
import com.vaadin.flow.component.textfield.NumberField;
import io.plenum.connector.ConnectionDraft.TuningDraft;
import io.plenum.link.Tuning;
import io.plenum.link.TuningLimits;
import java.math.BigDecimal;
import java.time.Duration;
import org.jspecify.annotations.Nullable;

/** The pace of a connection: each field with its default, its limits and what it does. */
final class TuningFields extends Details {

    private static final long serialVersionUID = 1L;
    private static final double MILLIS = 1000;

    private final Div form = new Div();
    private final NumberField poll;
    private final NumberField stale;
    private final NumberField lifetime;
    private final NumberField timeout;
    private final IntegerField batch = new IntegerField();

    TuningFields(Tuning tuning) {
        Tuning standard = Tuning.DEFAULT;
        form.addClassName("plenum-form");
        poll = seconds("poll", tuning.poll(), standard.poll(), TuningLimits.POLL);
        stale = seconds("stale", tuning.stale(), standard.stale(), TuningLimits.STALE);
        lifetime = seconds("lifetime", tuning.lifetime(), standard.lifetime(), TuningLimits.LIFETIME);
        timeout = seconds("timeout", tuning.timeout(), standard.timeout(), TuningLimits.TIMEOUT);
        batch.setLabel(getTranslation("connector.form.batch"));
        batch.setHelperText(getTranslation(
                "connector.form.batch-hint", standard.batch(), TuningLimits.BATCH.least(), TuningLimits.BATCH.most()));
        batch.setMin(TuningLimits.BATCH.least());
        batch.setMax(TuningLimits.BATCH.most());
        batch.setValue(tuning.batch());
        form.add(batch);
        setSummaryText(getTranslation("connector.form.tuning"));
        add(form);
        setOpened(!tuning.equals(standard));
    }

    private NumberField seconds(String name, Duration value, Duration standard, TuningLimits.DurationLimits range) {
        NumberField field = new NumberField(getTranslation("connector.form." + name));
        field.setHelperText(getTranslation(
                "connector.form." + name + "-hint", text(standard), text(range.least()), text(range.most())));
        field.setSuffixComponent(new Div("s"));
        field.setMin(range.least().toMillis() / MILLIS);
        field.setMax(range.most().toMillis() / MILLIS);
        // Any fraction: a step would refuse half a second.
        field.setStep(0.001);
        field.setStepButtonsVisible(false);
        field.setValue(value.toMillis() / MILLIS);
        form.add(field);
        return field;
    }

    private static String text(Duration duration) {
        return BigDecimal.valueOf(duration.toMillis())
                .movePointLeft(3)
                .stripTrailingZeros()
                .toPlainString();
    }

    /** An empty field takes its default. */
    TuningDraft draft() {
        return new TuningDraft(
                duration(poll), duration(lifetime), duration(stale), batch.getValue(), duration(timeout));
    }

    private static @Nullable Duration duration(NumberField field) {
        Double seconds = field.getValue();
        return seconds == null ? null : Duration.ofMillis(Math.round(seconds * MILLIS));
    }
}
