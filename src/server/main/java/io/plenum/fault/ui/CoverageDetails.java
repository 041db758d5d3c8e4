package io.plenum.fault.ui;

import com.vaadin.flow.component.details.Details;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.UnorderedList;
import io.plenum.fault.NotEvaluable;
import io.plenum.fault.Quantity;
import io.plenum.fault.finding.EquipmentCoverage;
import io.plenum.fault.finding.RuleStatus;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Supplier;
import java.util.stream.Collectors;

/** What could not be judged in the building over the last days, by kind of equipment and rule; looked up once somebody opens it. */
final class CoverageDetails extends Details {

    private static final long serialVersionUID = 1L;

    CoverageDetails(Supplier<List<EquipmentCoverage>> coverage) {
        setSummaryText(getTranslation("fault.gaps"));
        Div content = new Div();
        add(content);
        addOpenedChangeListener(event -> {
            content.removeAll();
            if (event.isOpened()) {
                fill(content, coverage.get());
            }
        });
    }

    private static void fill(Div content, List<EquipmentCoverage> all) {
        int evaluated = all.stream().mapToInt(EquipmentCoverage::evaluated).sum();
        int rules = all.stream().mapToInt(one -> one.rules().size()).sum();
        content.add(new Div(FaultFormatter.text("fault.gaps.share", evaluated, rules)));
        Map<String, List<EquipmentCoverage>> byKind = all.stream()
                .collect(Collectors.groupingBy(EquipmentCoverage::kind, LinkedHashMap::new, Collectors.toList()));
        byKind.forEach((kind, some) -> {
            UnorderedList list = gaps(some);
            if (list.getElement().getChildCount() > 0) {
                content.add(new H3(FaultFormatter.text("fault.kind." + kind) + " (" + some.size() + ")"), list);
            }
        });
    }

    /** Of many pieces of equipment that lack the same for the same reason, one line. */
    private record Gap(String rule, NotEvaluable reason) {}

    private static UnorderedList gaps(List<EquipmentCoverage> some) {
        Map<Gap, Integer> counts = new LinkedHashMap<>();
        Map<Gap, Set<Quantity>> missing = new LinkedHashMap<>();
        for (EquipmentCoverage one : some) {
            for (RuleStatus rule : one.rules()) {
                NotEvaluable reason = rule.reason();
                if (reason != null) {
                    Gap gap = new Gap(rule.rule(), reason);
                    counts.merge(gap, 1, Integer::sum);
                    missing.computeIfAbsent(gap, key -> new TreeSet<>()).addAll(rule.missing());
                }
            }
        }
        UnorderedList list = new UnorderedList();
        counts.forEach((gap, count) -> list.add(new ListItem(FaultFormatter.text(
                "fault.gaps.line",
                FaultFormatter.text("fault.rule." + gap.rule()),
                count,
                some.size(),
                FaultGaps.because(gap.reason(), missing.getOrDefault(gap, Set.of()))))));
        return list;
    }
}
