package io.plenum.recommendation.ui;

import com.vaadin.flow.component.html.DescriptionList;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import io.plenum.recommendation.SavingsLedger;
import java.util.TreeMap;
import java.util.stream.Collectors;

/** What was expected and what is proven, of everything that was carried out. */
class SavingsSummary extends Section {

    private static final long serialVersionUID = 1L;

    private final DescriptionList lines = new DescriptionList();

    SavingsSummary(SavingsLedger.Totals totals, RecommendationFormatter words) {
        addClassNames("plenum-card", "plenum-recommendation-page");
        lines.addClassName("plenum-facts");
        add(new H2(getTranslation("recommendation.ledger.sum")), lines);
        line("done", getTranslation("recommendation.ledger.sum.done.value", totals.carriedOut(), totals.measured()));
        line(
                "expected",
                getTranslation("recommendation.ledger.sum.expected.value", words.money(totals.expectedWorth())));
        boolean none = totals.proven().isEmpty();
        line("proven", none ? getTranslation("recommendation.ledger.sum.nothing") : proven(totals, words));
        if (!none) {
            line("money", words.money(totals.provenWorth()));
            line("carbon", words.about(totals.provenCarbon()) + " kg CO₂");
        }
        add(new Paragraph(getTranslation("recommendation.ledger.sum.note")));
    }

    private String proven(SavingsLedger.Totals totals, RecommendationFormatter words) {
        return new TreeMap<>(totals.proven())
                .entrySet().stream()
                        .map(one -> getTranslation("recommendation.energy." + one.getKey()) + " "
                                + words.between(one.getValue(), one.getKey().unit()))
                        .collect(Collectors.joining(" · "));
    }

    private void line(String name, String value) {
        lines.add(
                new DescriptionList.Term(getTranslation("recommendation.ledger.sum." + name)),
                new DescriptionList.Description(value));
    }
}
