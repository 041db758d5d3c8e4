package io.plenum.energy.ui.spending;

import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import io.plenum.energy.EnergyKind;
import io.plenum.energy.baseline.BaselineService;
import io.plenum.energy.baseline.ElectricityBaseline;
import io.plenum.energy.ui.EnergyCard;
import io.plenum.energy.ui.EnergyFormatter;
import io.plenum.site.Site;

/** Electricity of today's hours that are over, against what their weather and the working day let expect. */
public class SoFarCard extends EnergyCard {

    private static final long serialVersionUID = 1L;

    public SoFarCard(BaselineService baselines, Site site, EnergyAddress address, EnergyFormatter words) {
        super(EnergyFormatter.text("energy.so-far"));
        ElectricityBaseline expectation = baselines.expectation(site);
        if (expectation == null) {
            addText(getTranslation("energy.today.none", BaselineService.LEAST_DAYS, baselines.days(site)));
            return;
        }
        BaselineService.Day day = baselines.today(site);
        int hours = day.compared();
        if (hours == 0) {
            addText(getTranslation("energy.today.early"));
            return;
        }
        double used = day.usedSum();
        double expected = day.expectedSum();
        double width = expectation.widthOfSum(hours);
        double low = Math.max(0, expected - width);
        String place = used < low ? "less" : used > expected + width ? "more" : "same";
        Span big = new Span(words.amount(EnergyKind.ELECTRICITY, used));
        big.addClassName("big");
        add(big);
        addText(getTranslation(
                "energy.so-far.expected",
                words.amount(EnergyKind.ELECTRICITY, expected),
                words.number(low, 0),
                words.number(expected + width, 0),
                words.hour(day.used().starts()[day.used().size()])));
        addText((place.equals("same") ? "● " : place.equals("more") ? "▲ " : "▼ ")
                + getTranslation("energy.so-far." + place));
        if (hours < day.expected().length) {
            hint(getTranslation("energy.so-far.hours", hours, day.expected().length));
        }
        hint(getTranslation(
                expectation.acceptance().passes() ? "energy.spending.rests.passes" : "energy.spending.rests.fails"));
        add(new Paragraph(new Anchor(
                address.with(EnergyAddress.Section.EXPECTED).href(), getTranslation("energy.so-far.hourly"))));
    }
}
