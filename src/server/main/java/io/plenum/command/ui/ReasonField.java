package io.plenum.command.ui;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.data.value.ValueChangeMode;
import io.plenum.uikit.FieldProblem;
import org.jspecify.annotations.Nullable;

/** Why something is commanded: one of the usual reasons, with words where they say more; only words where it is none of them. */
public class ReasonField extends Div {

    private static final long serialVersionUID = 1L;

    private static final int LONGEST = 300;

    /** What people command points for. */
    enum UsualReason {
        COMFORT,
        MAINTENANCE,
        TEST,
        ENERGY,
        EVENT,
        OTHER
    }

    private final Select<UsualReason> usual = new Select<>();
    private final TextField words = new TextField();

    public ReasonField() {
        addClassNames("plenum-form", "whole");
        usual.setLabel(getTranslation("operate.reason"));
        usual.setItems(UsualReason.values());
        usual.setItemLabelGenerator(reason -> reason == null ? "" : getTranslation("operate.reason." + reason));
        // A field that says so of itself does it by an attribute that its role does not have (ARIA in HTML, button).
        usual.addClassName("plenum-required");
        usual.addValueChangeListener(change -> {
            words.setRequiredIndicatorVisible(change.getValue() == UsualReason.OTHER);
            FieldProblem.clear(usual, words);
        });
        words.setLabel(getTranslation("operate.reason.words"));
        words.setMaxLength(LONGEST);
        words.setValueChangeMode(ValueChangeMode.ON_BLUR);
        add(usual, words);
    }

    /** Null where something is missing, which the field says then. */
    public @Nullable String reason() {
        FieldProblem.clear(usual, words);
        UsualReason chosen = usual.getValue();
        String said = words.getValue().strip();
        if (chosen == null) {
            FieldProblem.show(usual, getTranslation("operate.problem.reason"));
            return null;
        }
        if (chosen == UsualReason.OTHER && said.isEmpty()) {
            FieldProblem.show(words, getTranslation("operate.problem.words"));
            return null;
        }
        String name = getTranslation("operate.reason." + chosen);
        return chosen == UsualReason.OTHER ? said : said.isEmpty() ? name : name + ": " + said;
    }
}
