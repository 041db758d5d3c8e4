package io.plenum.comfort.ui;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.dependency.CssImport;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.Main;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.notification.Notification;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Menu;
import com.vaadin.flow.router.QueryParameters;
import com.vaadin.flow.router.Route;
import io.plenum.comfort.ComfortScores;
import io.plenum.comfort.ComfortSettings;
import io.plenum.comfort.FloorScore;
import io.plenum.comfort.SpaceScore;
import io.plenum.comfort.complaint.Complaints;
import io.plenum.manual.ExplainedTexts;
import io.plenum.point.time.IsoTime;
import io.plenum.site.Floor;
import io.plenum.site.Site;
import io.plenum.site.SiteAccess;
import io.plenum.site.SiteChoice;
import io.plenum.site.SiteModel;
import io.plenum.site.SiteNote;
import io.plenum.uikit.Displays;
import io.plenum.uikit.Skeleton;
import io.plenum.uikit.SlowWork;
import jakarta.annotation.security.PermitAll;
import java.time.Clock;
import java.time.DateTimeException;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * How the rooms were while people were in them, and what people say. The address {@code comfort?complain=space-1-02} begins a
 * complaint, with {@code &at=} of a minute of the past; {@code comfort?complaints=open} leads to those that wait for an answer.
 */
@Route("comfort")
@Menu(title = "comfort.title", order = 4.7)
@PermitAll
@CssImport("./alarm/alarms.css")
@CssImport("./comfort/comfort.css")
public class ComfortView extends Main implements BeforeEnterObserver, HasDynamicTitle {

    private static final long serialVersionUID = 1L;

    private final transient ComfortScores scores;
    private final transient Complaints complaints;
    private final transient Clock clock;
    private final transient ComfortSettings settings;
    private final transient ComfortFormatter words;
    private final SlowWork work = new SlowWork();
    private final Select<ComfortPeriod> period = new Select<>();
    private final Select<Floor> floor = new Select<>();
    private final Div cards = new Div();
    private final ComplaintPanel panel;

    ComfortView(
            ComfortScores scores,
            Complaints complaints,
            ConcurrentEvents around,
            ComfortSettings settings,
            SiteAccess models,
            SiteChoice choice,
            Displays displays,
            Clock clock) {
        this.scores = scores;
        this.complaints = complaints;
        this.clock = clock;
        this.settings = settings;
        Site site = choice.current();
        SiteModel model = site == null ? models.visible() : models.visible().of(site);
        this.words = new ComfortFormatter(
                model,
                getLocale(),
                displays.zone(model.displayZone(), UI.getCurrent()),
                displays.current().fahrenheit());
        this.panel = new ComplaintPanel(complaints, around, words, site == null ? null : site.key());
        addClassNames("plenum-page", "plenum-alarms", "plenum-comfort");
        cards.addClassName("plenum-active");
        Paragraph lead = ExplainedTexts.into(new Paragraph(), "comfort.lead");
        lead.addClassName("plenum-soft");
        add(
                new H1(getTranslation("comfort.title")),
                new SiteNote(choice),
                lead,
                filters(),
                cards,
                panel,
                new CalculationNotes(settings, words));
        refresh();
    }

    @Override
    public String getPageTitle() {
        return "Plenum · " + getTranslation("comfort.title");
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        QueryParameters query = event.getLocation().getQueryParameters();
        query.getSingleParameter("complaints").filter("open"::equals).ifPresent(open -> answerFirst());
        query.getSingleParameter("complain")
                .ifPresent(space ->
                        open(space, instant(query.getSingleParameter("at").orElse(""))));
    }

    /** The complaints stand above the figures, which come later and would push them away. */
    private void answerFirst() {
        addComponentAtIndex(indexOf(cards), panel);
        panel.onlyOpen();
    }

    private Instant instant(String text) {
        try {
            return IsoTime.instant(text);
        } catch (DateTimeException none) {
            return clock.instant();
        }
    }

    private Div filters() {
        period.setLabel(getTranslation("comfort.which"));
        period.setItems(ComfortPeriod.values());
        period.setItemLabelGenerator(item -> getTranslation("comfort.period." + item));
        period.setValue(ComfortPeriod.WEEK);
        period.addValueChangeListener(event -> refresh());
        floor.setLabel(getTranslation("comfort.floor"));
        floor.setItems(words.model().floors().stream()
                .sorted(Comparator.comparingInt(Floor::level))
                .toList());
        floor.setItemLabelGenerator(item -> item == null ? getTranslation("comfort.floor.all") : item.name());
        floor.setEmptySelectionAllowed(true);
        floor.setEmptySelectionCaption(getTranslation("comfort.floor.all"));
        floor.addValueChangeListener(event -> refresh());
        Button report = new Button(getTranslation("comfort.report"), event -> open(null, clock.instant()));
        report.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
        Div filters = new Div(period, floor, report);
        filters.addClassNames("plenum-pieces", "plenum-filters");
        return filters;
    }

    private void open(@Nullable String space, Instant at) {
        new ComplaintDialog(complaints, words, space, at, this::pinned).open();
    }

    /** Shows the new complaint, and says who reads it. */
    private void pinned() {
        panel.refresh();
        panel.scrollIntoView();
        Notification.show(getTranslation("comfort.complaint.sent"), 8000, Notification.Position.BOTTOM_CENTER);
    }

    private void refresh() {
        SiteModel model = words.model();
        Instant to = clock.instant();
        Instant from = to.minus(period.getValue().length());
        work.start(UI.getCurrent(), () -> scores.spaces(model, from, to), this::reckoning, found -> {
            if (found == null) {
                cards.removeAll();
                cards.add(new ComfortSection(
                        getTranslation("comfort.floors"), new Paragraph(getTranslation("comfort.away"))));
            } else {
                show(found, scores.floors(model, from, to));
            }
        });
        panel.show(floor.getValue() == null ? null : floor.getValue().key());
    }

    private void reckoning() {
        cards.removeAll();
        cards.add(new Skeleton(getTranslation("comfort.reckoning")));
    }

    private void show(List<SpaceScore> rooms, List<FloorScore> floors) {
        String key = floor.getValue() == null ? null : floor.getValue().key();
        ScoreCards parts = new ScoreCards(words, settings.outdoorCarbonDioxide());
        cards.removeAll();
        cards.add(parts.floors(floors.stream()
                .filter(score -> key == null || score.floor().equals(key))
                .toList()));
        cards.add(parts.rooms(rooms.stream()
                .filter(room -> key == null || room.floor().equals(key))
                .toList()));
    }
}
