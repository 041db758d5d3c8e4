package io.plenum.energy.ui.spending;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.details.Details;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.notification.Notification;
import com.vaadin.flow.component.textfield.TextField;
import io.plenum.energy.EnergyKind;
import io.plenum.energy.benchmark.BenchmarkBand;
import io.plenum.energy.benchmark.OwnBands;
import io.plenum.energy.ui.EnergyFormatter;
import io.plenum.energy.ui.tariff.DecimalField;
import io.plenum.site.Site;
import io.plenum.uikit.FieldProblem;
import io.plenum.web.RequestProblem;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.dao.DataAccessException;

/** The band that a site is held against, for whoever may set it. */
public class BandEditor extends Details {

    private static final long serialVersionUID = 1L;

    private final transient OwnBands bands;
    private final transient Site site;
    private final EnergyKind kind;
    private final DecimalField low = new DecimalField(getTranslation("energy.band.low"));
    private final DecimalField high = new DecimalField(getTranslation("energy.band.high"));
    private final TextField source = new TextField(getTranslation("energy.band.source"));
    private final Runnable done;

    /**
     * @param kind electricity, or heat whatever it is made of
     * @param done is run once something has changed
     */
    public BandEditor(OwnBands bands, Site site, EnergyKind kind, Runnable done) {
        this.bands = bands;
        this.site = site;
        this.kind = kind;
        this.done = done;
        BenchmarkBand present = bands.of(site, kind);
        if (present != null) {
            low.show(present.low());
            high.show(present.high());
            source.setValue(present.source());
        }
        source.setMaxLength(OwnBands.LONGEST_SOURCE);
        source.setWidth("24em");
        String name = EnergyFormatter.text("energy.kind." + kind);
        setSummaryText(getTranslation(present == null ? "energy.band.set" : "energy.band.change", name));
        Button save = new Button(
                getTranslation("energy.band.save"), event -> save(low.optional(), high.optional(), source.getValue()));
        Div fields = new Div(low, high, source, save);
        if (present != null) {
            fields.add(new Button(getTranslation("energy.band.remove"), event -> save(null, null, null)));
        }
        fields.addClassNames("plenum-links", "fields");
        Paragraph hint = new Paragraph(getTranslation("energy.band.hint"));
        hint.addClassName("plenum-soft");
        add(fields, hint);
    }

    private void save(@Nullable Double from, @Nullable Double to, @Nullable String where) {
        FieldProblem.clear(low, high, source);
        try {
            bands.save(site, kind, from, to, where);
            Notification.show(getTranslation("energy.band.saved"));
            done.run();
        } catch (RequestProblem problem) {
            FieldProblem.show(
                    Map.of("high", high, "source", source).getOrDefault(String.valueOf(problem.field()), low),
                    getTranslation(problem.text(), problem.arguments()));
        } catch (DataAccessException away) {
            Notification.show(getTranslation("energy.away"));
        }
    }
}
