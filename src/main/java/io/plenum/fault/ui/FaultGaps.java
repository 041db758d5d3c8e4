package io.plenum.fault.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.UnorderedList;
import io.plenum.fault.Quantity;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;
import java.util.stream.Collectors;

/** What could not be judged at this equipment, with the points that it lacks. */
record FaultGaps(Map<String, Set<Quantity>> missing) {

    void ifAny(Consumer<Component> place) {
        if (missing.isEmpty()) {
            return;
        }
        UnorderedList list = new UnorderedList();
        missing.forEach((rule, quantities) -> list.add(new ListItem(FaultWords.text("fault.rule." + rule) + ": "
                + quantities.stream()
                        .map(quantity -> FaultWords.text("fault.quantity." + quantity))
                        .collect(Collectors.joining(", ")))));
        place.accept(new FaultCard(FaultWords.text("fault.not-evaluable"), list));
    }
}
