package io.plenum.shell.design;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Main;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;

/** Colours, sizes and components as they are now, in the colours that whoever looks has chosen; in no menu. */
@Route("design")
@RolesAllowed("ENGINEER")
public class DesignView extends Main implements HasDynamicTitle {

    private static final long serialVersionUID = 1L;

    DesignView() {
        addClassName("plenum-page");
        Paragraph lead = new Paragraph(getTranslation("design.lead"));
        lead.addClassName("plenum-soft");
        add(
                new H1(getTranslation("design.title")),
                lead,
                section("design.colours", new DesignTokens(DesignTokens.COLOURS, "plenum-swatch-colour")),
                section("design.texts", new DesignTokens(DesignTokens.TEXTS, "plenum-swatch-text")),
                section("design.distances", new DesignTokens(DesignTokens.DISTANCES, "plenum-swatch-distance")),
                section("design.states", new StateSamples()),
                section("design.controls", new ControlSamples()),
                section("design.tables", new TableSample()));
        add(new WaitingSamples());
    }

    private Section section(String title, Component content) {
        Section section = new Section(new H2(getTranslation(title)), content);
        section.addClassName("plenum-card");
        return section;
    }

    @Override
    public String getPageTitle() {
        return "Plenum · " + getTranslation("design.title");
    }
}
