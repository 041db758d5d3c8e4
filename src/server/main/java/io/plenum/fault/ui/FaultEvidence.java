package io.plenum.fault.ui;

import com.vaadin.flow.component.html.Span;
import io.plenum.fault.finding.Finding;
import io.plenum.fault.finding.FindingGroup;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** The inequality of each finding in words and numbers. */
class FaultEvidence extends FaultCard {

    private static final long serialVersionUID = 1L;

    FaultEvidence(FindingGroup group, FaultFormatter formatter) {
        super(FaultFormatter.text("fault.evidence"));
        FaultTable table = new FaultTable(
                getTranslation("fault.evidence"), List.of("seen", "condition", "numbers", "minutes", "alone"));
        for (Finding finding : group.findings()) {
            table.row(
                    new FaultTerm(finding.rule()),
                    new Span(getTranslation("fault.seen." + finding.rule())),
                    new Span(numbers(finding, formatter)),
                    new Span(formatter.minutes(finding.faultMinutes())),
                    new Span(FaultFormatter.confidence(finding.confidence())));
        }
        add(table);
    }

    private String numbers(Finding finding, FaultFormatter formatter) {
        return finding.numbers().entrySet().stream()
                .sorted(Map.Entry.comparingByKey())
                .map(entry -> getTranslation("fault.quantity." + entry.getKey()) + " "
                        + formatter.value(entry.getKey(), entry.getValue()))
                .collect(Collectors.joining(", "));
    }
}
