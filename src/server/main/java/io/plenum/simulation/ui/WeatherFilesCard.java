package io.plenum.simulation.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.details.Details;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import io.plenum.simulation.weather.KeptWeatherFile;
import io.plenum.site.Site;
import java.time.LocalDate;
import java.util.List;
import org.springframework.dao.DataAccessException;

/** The weather files that scenarios may run over; engineers add and delete them. */
class WeatherFilesCard extends Details {

    private static final long serialVersionUID = 1L;

    private final transient WhatIfContext context;
    private final transient Site site;
    private final UnorderedList list = new UnorderedList();
    private final Paragraph none = new Paragraph(getTranslation("weatherfile.none"));

    WeatherFilesCard(WhatIfContext context, Site site) {
        this.context = context;
        this.site = site;
        setSummaryText(getTranslation("weatherfile.title"));
        Paragraph hint = new Paragraph(getTranslation("weatherfile.hint"));
        hint.addClassName("plenum-soft");
        add(hint, none, list);
        if (context.weatherFiles().mayChange()) {
            add(new WeatherUpload(context.weatherFiles(), this::fill));
        }
        fill();
    }

    private void fill() {
        list.removeAll();
        try {
            List<KeptWeatherFile> all = context.weatherFiles().all();
            ScenarioFormatter words = ScenarioFormatter.here(context, site);
            all.forEach(one -> list.add(item(one, words)));
            none.setVisible(all.isEmpty());
            list.setVisible(!all.isEmpty());
        } catch (DataAccessException away) {
            none.setText(getTranslation("simulation.error.away"));
        }
    }

    private ListItem item(KeptWeatherFile one, ScenarioFormatter words) {
        LocalDate day = LocalDate.ofInstant(one.imported(), site.zone());
        String text = getTranslation("weatherfile.added", one.place(), words.day(day), one.importedBy());
        Span facts = new Span(one.sun() ? text : text + " · " + getTranslation("weatherfile.no-sun"));
        facts.addClassName("plenum-soft");
        Div line = new Div(new Span(one.name()), facts);
        line.addClassName("plenum-filters");
        if (context.weatherFiles().mayChange()) {
            Button remove = new Button(getTranslation("weatherfile.remove"), click -> confirm(one));
            remove.addThemeVariants(ButtonVariant.LUMO_TERTIARY);
            remove.setAriaLabel(getTranslation("weatherfile.remove.title", one.name()));
            line.add(remove);
        }
        return new ListItem(line);
    }

    private void confirm(KeptWeatherFile one) {
        Dialog dialog = new Dialog();
        dialog.setHeaderTitle(getTranslation("weatherfile.remove.title", one.name()));
        dialog.setWidth("min(480px, 100%)");
        dialog.add(new Paragraph(getTranslation("weatherfile.remove.text")));
        Button yes = new Button(getTranslation("weatherfile.remove"), click -> {
            context.weatherFiles().remove(one.id());
            dialog.close();
            fill();
        });
        yes.addThemeVariants(ButtonVariant.LUMO_PRIMARY, ButtonVariant.LUMO_ERROR);
        dialog.getFooter().add(new Button(getTranslation("ui.cancel"), click -> dialog.close()), yes);
        dialog.open();
    }
}
