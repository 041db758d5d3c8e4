package io.plenum.commissioning.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.confirmdialog.ConfirmDialog;
import com.vaadin.flow.component.grid.Grid;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.Main;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.notification.Notification;
import com.vaadin.flow.function.ValueProvider;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Menu;
import com.vaadin.flow.router.Route;
import io.plenum.commissioning.distribution.FeedGroup;
import io.plenum.commissioning.distribution.FeedReview;
import io.plenum.commissioning.naming.ProposalConfidence;
import io.plenum.site.Equipment;
import io.plenum.site.Site;
import io.plenum.site.SiteChoice;
import io.plenum.site.SiteNote;
import io.plenum.web.RequestProblem;
import jakarta.annotation.security.RolesAllowed;
import java.util.Collection;
import java.util.List;
import java.util.stream.Collectors;

/** What feeds what in a plant: proposed by group, and accepted by group. */
@Route("setup/feeds")
@Menu(title = "commissioning.feeds.title", order = 10.6)
@RolesAllowed("ENGINEER")
public class FeedsView extends Main implements HasDynamicTitle {

    private static final long serialVersionUID = 1L;

    private static final int LONG_NOTE = 8000;
    /** So many names are written out. */
    private static final int NAMES = 6;

    private final transient FeedReview review;
    private final transient SiteChoice choice;
    private final Paragraph facts = new Paragraph();
    private final Grid<FeedGroup> grid = new Grid<>();
    private final Button sure =
            new Button(getTranslation("commissioning.accept-sure"), click -> ask(ofHighConfidence()));
    private final Button chosen =
            new Button(getTranslation("commissioning.accept-chosen"), click -> ask(grid.getSelectedItems()));

    FeedsView(FeedReview review, SiteChoice choice) {
        this.review = review;
        this.choice = choice;
        addClassName("plenum-page");
        facts.getElement().setAttribute("aria-live", "polite");
        columns();
        sure.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
        Div actions = new Div(sure, chosen);
        actions.addClassName("plenum-links");
        Section card = new Section(facts, actions, grid);
        card.addClassName("plenum-card");
        Anchor model = new Anchor("setup/model", getTranslation("commissioning.feeds.by-hand"));
        add(
                new H1(getTranslation("commissioning.feeds.title")),
                new SiteNote(choice),
                new Paragraph(getTranslation("commissioning.feeds.hint")),
                card,
                new Paragraph(model));
        refresh();
    }

    private void columns() {
        grid.setSelectionMode(Grid.SelectionMode.MULTI);
        grid.setAllRowsVisible(true);
        column("step", row -> getTranslation("commissioning.feeds.step." + row.step()));
        column("feeders", row -> names(row.feeders()));
        column("fed", row -> names(row.fed()));
        column("confidence", row -> getTranslation("commissioning.confidence." + row.confidence()));
        column("reason", row -> getTranslation("commissioning.feeds.reason." + row.reason()));
        grid.addSelectionListener(
                event -> chosen.setEnabled(!event.getAllSelectedItems().isEmpty()));
    }

    private void column(String name, ValueProvider<FeedGroup, String> value) {
        grid.addColumn(value)
                .setHeader(getTranslation("commissioning.feeds.column." + name))
                .setAutoWidth(true);
    }

    private String names(List<Equipment> some) {
        String names = some.stream().limit(NAMES).map(Equipment::name).collect(Collectors.joining(", "));
        return some.size() <= NAMES ? names : getTranslation("commissioning.feeds.more", names, some.size() - NAMES);
    }

    @Override
    public String getPageTitle() {
        return "Plenum · " + getTranslation("commissioning.feeds.title");
    }

    private List<FeedGroup> ofHighConfidence() {
        return grid.getListDataView()
                .getItems()
                .filter(one -> one.confidence() == ProposalConfidence.HIGH)
                .toList();
    }

    private void refresh() {
        Site site = choice.current();
        List<FeedGroup> groups = site == null ? List.of() : review.proposals(site.key());
        grid.setItems(groups);
        grid.setVisible(!groups.isEmpty());
        chosen.setVisible(!groups.isEmpty());
        chosen.setEnabled(false);
        sure.setVisible(!ofHighConfidence().isEmpty());
        facts.setText(getTranslation("commissioning.feeds.facts", groups.size(), relations(groups)));
    }

    private static int relations(Collection<FeedGroup> groups) {
        return groups.stream().mapToInt(FeedGroup::size).sum();
    }

    private void ask(Collection<FeedGroup> groups) {
        Site site = choice.current();
        if (site == null || groups.isEmpty()) {
            return;
        }
        List<String> ids = groups.stream().map(FeedGroup::id).toList();
        ConfirmDialog dialog = new ConfirmDialog();
        dialog.setHeader(getTranslation("commissioning.feeds.question"));
        dialog.setText(getTranslation("commissioning.feeds.would", groups.size(), relations(groups)));
        dialog.setCancelable(true);
        dialog.setCancelText(getTranslation("ui.cancel"));
        dialog.setConfirmText(getTranslation("commissioning.apply"));
        dialog.addConfirmListener(confirmed -> accept(site.key(), ids));
        dialog.open();
    }

    private void accept(String site, List<String> ids) {
        try {
            review.accept(site, ids, getTranslation("commissioning.feeds.title"), false);
            Notification.show(getTranslation("commissioning.feeds.done"));
        } catch (RequestProblem wrong) {
            Notification.show(
                    "▲ " + getTranslation(wrong.text(), wrong.arguments()), LONG_NOTE, Notification.Position.MIDDLE);
        }
        refresh();
    }
}
