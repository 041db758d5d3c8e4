package io.plenum.fault.ui;

import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Paragraph;
import io.plenum.fault.balance.BiasEstimate;
import io.plenum.fault.balance.ui.BiasTexts;
import java.util.List;

/** What balances say of the sensors of a finding: by how much each is off, since when, and what it should read. */
class DriftEvidence extends FaultCard {

    private static final long serialVersionUID = 1L;

    /** @param biases of sensors that are off */
    DriftEvidence(List<BiasEstimate> biases, FaultFormatter formatter) {
        super(FaultFormatter.text("balance.title"));
        BiasTexts texts = new BiasTexts(formatter.model(), formatter.locale(), formatter.fahrenheit());
        biases.forEach(bias -> add(new Paragraph(texts.sentence(bias))));
        add(new Paragraph(getTranslation("balance.corrected")));
        add(new Anchor("faults/sensors", getTranslation("fault.sensors")));
    }
}
