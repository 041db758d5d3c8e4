package io.plenum.advice.ui;

import com.vaadin.flow.component.html.DescriptionList;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import io.plenum.advice.SavingsLedger;
import java.util.TreeMap;
import java.util.stream.Collectors;

/** What was promised and what is proven, of everything that was carried out. */
class LedgerSummary extends Section {

    private static final long serialVersionUID = 1L;

    private final DescriptionList lines = new DescriptionList();

    LedgerSummary(SavingsLedger.Totals totals, AdviceWords words) {
        addClassNames("plenum-card", "plenum-advice-page");
        lines.addClassName("plenum-facts");
        add(new H2(getTranslation("advice.ledger.sum")), lines);
        line("done", getTranslation("advice.ledger.sum.done.value", totals.carriedOut(), totals.measured()));
        line("promised", getTranslation("advice.ledger.sum.promised.value", words.money(totals.promisedWorth())));
        boolean none = totals.proven().isEmpty();
        line("proven", none ? getTranslation("advice.ledger.sum.nothing") : proven(totals, words));
        if (!none) {
            line("money", words.money(totals.provenWorth()));
            line("carbon", words.about(totals.provenCarbon()) + " kg CO₂");
        }
        add(new Paragraph(getTranslation("advice.ledger.sum.note")));
    }

    private String proven(SavingsLedger.Totals totals, AdviceWords words) {
        return new TreeMap<>(totals.proven())
                .entrySet().stream()
                        .map(one -> getTranslation("advice.energy." + one.getKey()) + " "
                                + words.between(one.getValue(), one.getKey().unit()))
                        .collect(Collectors.joining(" · "));
    }

    private void line(String name, String value) {
        lines.add(
                new DescriptionList.Term(getTranslation("advice.ledger.sum." + name)),
                new DescriptionList.Description(value));
    }
}
