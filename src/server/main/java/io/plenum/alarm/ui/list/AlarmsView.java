package io.plenum.alarm.ui.list;

import com.vaadin.flow.component.radiobutton.RadioButtonGroup;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.Location;
import com.vaadin.flow.router.Menu;
import com.vaadin.flow.router.QueryParameters;
import com.vaadin.flow.router.Route;
import io.plenum.alarm.AlarmAccess;
import io.plenum.alarm.ui.AlarmPage;
import io.plenum.alarm.ui.AlarmViewContext;
import io.plenum.alarm.ui.action.AlarmActions;
import jakarta.annotation.security.PermitAll;
import java.util.Locale;
import java.util.Map;

/** What needs somebody now. {@code ?by=priority} or {@code ?by=floor} puts the alarms together otherwise than by their cause. */
@Route("alarms")
@Menu(title = "alarms.title", order = 4)
@PermitAll
public class AlarmsView extends AlarmPage implements BeforeEnterObserver {

    private static final long serialVersionUID = 1L;

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
        add(grouping, list);
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
