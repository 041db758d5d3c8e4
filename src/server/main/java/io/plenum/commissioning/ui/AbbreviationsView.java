package io.plenum.commissioning.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.grid.Grid;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Main;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.notification.Notification;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.NumberField;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Menu;
import com.vaadin.flow.router.Route;
import io.plenum.commissioning.naming.Abbreviation;
import io.plenum.commissioning.naming.MeaningKind;
import io.plenum.commissioning.review.SiteAbbreviations;
import io.plenum.uikit.GridHeight;
import io.plenum.web.RequestProblem;
import jakarta.annotation.security.RolesAllowed;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What abbreviations in names of points mean here, beside those that are shipped. */
@Route("setup/abbreviations")
@Menu(title = "abbreviations.title", order = 10.7)
@RolesAllowed("ENGINEER")
public class AbbreviationsView extends Main implements HasDynamicTitle {

    private static final long serialVersionUID = 1L;

    private static final int LONG_NOTE = 8000;

    private final transient SiteAbbreviations abbreviations;
    private final Grid<Abbreviation> grid = new Grid<>();
    private final Paragraph empty = new Paragraph(getTranslation("abbreviations.none"));
    private final H2 heading = new H2();
    private final TextField token = new TextField(getTranslation("abbreviations.token"));
    private final Select<MeaningKind> kind = new Select<>();
    private final TextField meaning = new TextField(getTranslation("abbreviations.meaning"));
    private final NumberField weight = new NumberField(getTranslation("abbreviations.weight"));
    private final Button remove = new Button(getTranslation("abbreviations.remove"), click -> remove());
    private transient @Nullable Abbreviation edited;

    AbbreviationsView(SiteAbbreviations abbreviations) {
        this.abbreviations = abbreviations;
        addClassName("plenum-page");
        columns();
        Section list = new Section(empty, grid);
        list.addClassName("plenum-card");
        add(
                new H1(getTranslation("abbreviations.title")),
                new Paragraph(getTranslation("abbreviations.hint")),
                list,
                editor());
        edit(null);
        refresh();
    }

    @Override
    public String getPageTitle() {
        return "Plenum · " + getTranslation("abbreviations.title");
    }

    private void columns() {
        grid.addColumn(Abbreviation::token)
                .setHeader(getTranslation("abbreviations.token"))
                .setSortable(true);
        grid.addColumn(line -> getTranslation("abbreviations.kind." + line.kind()))
                .setHeader(getTranslation("abbreviations.kind"))
                .setSortable(true);
        grid.addColumn(Abbreviation::meaning)
                .setHeader(getTranslation("abbreviations.meaning"))
                .setSortable(true);
        grid.addColumn(Abbreviation::weight).setHeader(getTranslation("abbreviations.weight"));
        grid.asSingleSelect().addValueChangeListener(change -> edit(change.getValue()));
    }

    private Section editor() {
        token.setMaxLength(Abbreviation.LONGEST_TOKEN);
        kind.setLabel(getTranslation("abbreviations.kind"));
        kind.setItems(MeaningKind.values());
        kind.setItemLabelGenerator(one -> getTranslation("abbreviations.kind." + one));
        kind.addValueChangeListener(change -> meaning.setEnabled(needsMeaning(change.getValue())));
        meaning.setHelperText(getTranslation("abbreviations.meaning-hint"));
        meaning.setWidthFull();
        weight.setMin(0);
        weight.setMax(1);
        weight.setStep(0.05);
        weight.setHelperText(getTranslation("abbreviations.weight-hint"));
        Button save = new Button(getTranslation("abbreviations.save"), click -> save());
        save.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
        Button another = new Button(getTranslation("abbreviations.another"), click -> grid.asSingleSelect()
                .clear());
        Div fields = new Div(token, kind, meaning, weight);
        fields.addClassName("plenum-form");
        Div actions = new Div(save, remove, another);
        actions.addClassName("plenum-links");
        Section editor = new Section(heading, fields, actions);
        editor.addClassName("plenum-card");
        return editor;
    }

    private static boolean needsMeaning(@Nullable MeaningKind kind) {
        return kind != null && new Abbreviation("x", "", kind, "", 1).needsMeaning();
    }

    /** @param line null for a new one */
    private void edit(@Nullable Abbreviation line) {
        edited = line;
        heading.setText(
                line == null
                        ? getTranslation("abbreviations.add")
                        : getTranslation("abbreviations.change", line.token()));
        token.setValue(line == null ? "" : line.token());
        kind.setValue(line == null ? MeaningKind.MEDIUM : line.kind());
        meaning.setValue(line == null ? "" : line.meaning());
        weight.setValue(line == null ? 1 : line.weight());
        remove.setEnabled(line != null);
    }

    private void refresh() {
        List<Abbreviation> all = abbreviations.all();
        grid.setItems(all);
        GridHeight.fit(grid, all.size(), "360px");
        grid.setVisible(!all.isEmpty());
        empty.setVisible(all.isEmpty());
    }

    private void save() {
        Double sure = weight.getValue();
        Abbreviation line = new Abbreviation(
                token.getValue(), "", kind.getValue(), meaning.getValue(), sure == null ? Double.NaN : sure);
        Abbreviation before = edited;
        attempt(() -> {
            if (before == null) {
                abbreviations.put(line);
            } else {
                abbreviations.change(before, line);
            }
        });
    }

    private void remove() {
        Abbreviation line = edited;
        if (line != null) {
            attempt(() -> abbreviations.remove(line));
        }
    }

    private void attempt(Runnable action) {
        try {
            action.run();
            refresh();
            edit(null);
        } catch (RequestProblem wrong) {
            Notification.show(
                    "▲ " + getTranslation(wrong.text(), wrong.arguments()), LONG_NOTE, Notification.Position.MIDDLE);
        }
    }
}
