package io.plenum.alarm.ui.list;

import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.radiobutton.RadioButtonGroup;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.Location;
import com.vaadin.flow.router.Menu;
import com.vaadin.flow.router.QueryParameters;
import com.vaadin.flow.router.Route;
import io.plenum.alarm.AlarmAccess;
import io.plenum.alarm.AlarmQuery;
import io.plenum.alarm.ui.AlarmPage;
import io.plenum.alarm.ui.AlarmViewContext;
import io.plenum.alarm.ui.action.AlarmActions;
import jakarta.annotation.security.PermitAll;
import java.time.Duration;
import java.time.Instant;
import java.util.Locale;
import java.util.Map;

/** What needs somebody now. {@code ?by=priority} or {@code ?by=floor} puts the alarms together otherwise than by their cause. */
@Route("alarms")
@Menu(title = "alarms.title", order = 4)
@PermitAll
public class AlarmsView extends AlarmPage implements BeforeEnterObserver {

    private static final long serialVersionUID = 1L;

    /** As far as the page of past alarms goes back at first. */
    private static final Duration RECENT = Duration.ofDays(7);

    private final ActiveAlarmsGrid list;
    private final RadioButtonGroup<AlarmListing.Grouping> grouping = new RadioButtonGroup<>();

    AlarmsView(AlarmAccess alarms, AlarmActions actions, AlarmViewContext context) {
        super("active");
        list = new ActiveAlarmsGrid(alarms, actions, context);
        grouping.setItems(AlarmListing.Grouping.values());
        grouping.setItemLabelGenerator(by -> getTranslation("alarms.by." + by));
        grouping.setLabel(getTranslation("alarms.by"));
        grouping.setValue(AlarmListing.Grouping.CAUSE);
        grouping.addValueChangeListener(event -> {
            list.group(event.getValue());
            remember(event.getValue());
        });
        notPassedOn(alarms, context.clock().instant());
        add(grouping, list);
    }

    /** What somebody has done here and no controller knows of must not be found by chance alone. */
    private void notPassedOn(AlarmAccess alarms, Instant now) {
        int count = alarms.count(new AlarmQuery(
                now.minus(RECENT), now.plusSeconds(1), null, null, null, null, null, null, 0, 1, null, true));
        if (count > 0) {
            Paragraph line = new Paragraph(new Anchor(
                    "alarms/history?notPassedOn", "▲ " + getTranslation("alarms.not-passed-on.count", count)));
            line.addClassName("plenum-alarm");
            add(line);
        }
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        String by = event.getLocation()
                .getQueryParameters()
                .getSingleParameter("by")
                .orElse("");
        for (AlarmListing.Grouping one : AlarmListing.Grouping.values()) {
            if (one.name().equalsIgnoreCase(by)) {
                grouping.setValue(one);
            }
        }
    }

    private void remember(AlarmListing.Grouping by) {
        getUI().ifPresent(ui -> ui.getPage()
                .getHistory()
                .replaceState(
                        null,
                        new Location(
                                "alarms",
                                QueryParameters.simple(Map.of("by", by.name().toLowerCase(Locale.ROOT))))));
    }

    @Override
    protected void refresh() {
        list.refresh();
    }
}
