package io.plenum.uikit;

import com.vaadin.flow.component.select.Select;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A choice about how a file is read, of which the first is to go by what the file shows. */
public class ChoiceSelect<T> extends Select<Integer> {

    private static final long serialVersionUID = 1L;

    private final transient T[] choices;

    /**
     * @param label key in the message bundles
     * @param examples one for each choice, in their order
     */
    public ChoiceSelect(String label, T[] choices, String... examples) {
        this.choices = choices.clone();
        List<Integer> items = new ArrayList<>(List.of(-1));
        for (int i = 0; i < choices.length; i++) {
            items.add(i);
        }
        setLabel(getTranslation(label));
        setItems(items);
        setItemLabelGenerator(item -> item < 0 ? getTranslation("ui.file.as-shown") : examples[item]);
        setValue(-1);
    }

    /** Null where the file decides. */
    public @Nullable T choice() {
        Integer chosen = getValue();
        return chosen == null || chosen < 0 ? null : choices[chosen];
    }
}
