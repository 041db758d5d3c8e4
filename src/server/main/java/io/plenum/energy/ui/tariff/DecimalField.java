package io.plenum.energy.ui.tariff;

import com.vaadin.flow.component.textfield.TextField;
import java.text.NumberFormat;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * A number with a comma or a point before its decimals, and none between thousands. A browser's own field for numbers goes by the
 * browser's language, and one in English makes 9 of a typed 0,09.
 */
public class DecimalField extends TextField {

    private static final long serialVersionUID = 1L;

    private static final Pattern NUMBER = Pattern.compile("[+-]?(\\d{1,12}([.,]\\d{0,12})?|[.,]\\d{1,12})");
    private static final int DECIMALS = 10;

    public DecimalField(String label) {
        super(label);
        setMaxLength(30);
        setManualValidation(true);
        addValueChangeListener(change -> {
            boolean unread = !isEmpty() && Double.isNaN(number());
            setErrorMessage(getTranslation("energy.problem.number"));
            setInvalid(unread);
            if (!isEmpty() && !unread) {
                show(number());
            }
        });
    }

    /** @param number null for none */
    public final void show(@Nullable Double number) {
        NumberFormat format = NumberFormat.getNumberInstance(getLocale());
        format.setGroupingUsed(false);
        format.setMaximumFractionDigits(DECIMALS);
        setValue(number == null ? "" : format.format(number));
    }

    /** NaN where there is none, or one that cannot be read. */
    public final double number() {
        String text = getValue().strip().replace('\u2212', '-');
        return NUMBER.matcher(text).matches() ? Double.parseDouble(text.replace(',', '.')) : Double.NaN;
    }

    /** Null where there is none; NaN where it cannot be read. */
    public final @Nullable Double optional() {
        return getValue().isBlank() ? (Double) null : (Double) number();
    }
}
