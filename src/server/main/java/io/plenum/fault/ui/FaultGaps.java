package io.plenum.fault.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.UnorderedList;
import io.plenum.fault.NotEvaluable;
import io.plenum.fault.Quantity;
import io.plenum.fault.finding.EquipmentCoverage;
import io.plenum.fault.finding.RuleStatus;
import java.util.List;
import java.util.Set;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** What could not be judged at this equipment over the last days, and why. */
record FaultGaps(@Nullable EquipmentCoverage coverage) {

    void ifAny(Consumer<Component> place) {
        if (coverage == null || coverage.evaluated() == coverage.rules().size()) {
            return;
        }
        Paragraph share = new Paragraph(FaultFormatter.text(
                "fault.gaps.share", coverage.evaluated(), coverage.rules().size()));
        place.accept(new FaultCard(FaultFormatter.text("fault.gaps"), share, list(coverage.rules())));
    }

    private static UnorderedList list(List<RuleStatus> rules) {
        UnorderedList list = new UnorderedList();
        for (RuleStatus rule : rules) {
            NotEvaluable reason = rule.reason();
            if (reason != null) {
                list.add(new ListItem(
                        FaultFormatter.text("fault.rule." + rule.rule()) + ": " + because(reason, rule.missing())));
            }
        }
        return list;
    }

    /** As a clause: because the point is missing: damper command. */
    static String because(NotEvaluable reason, Set<Quantity> missing) {
        String why = FaultFormatter.text("fault.gaps." + reason);
        return missing.isEmpty()
                ? why
                : why + " ("
                        + missing.stream()
                                .map(quantity -> FaultFormatter.text("fault.quantity." + quantity))
                                .collect(Collectors.joining(", "))
                        + ")";
    }
}
