package io.plenum.alarm.ui;

import com.vaadin.flow.component.dependency.CssImport;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.Main;
import com.vaadin.flow.router.HasDynamicTitle;
import io.plenum.uikit.Polling;

/** A view of alarms: its heading, the way to the other views, and the beat at which it looks again. */
@CssImport("./alarm/alarms.css")
public abstract class AlarmPage extends Main implements HasDynamicTitle {

    private static final long serialVersionUID = 1L;

    private final String title;

    public AlarmPage(String tab) {
        this.title = "alarms.tab." + tab;
        addClassNames("plenum-page", "plenum-alarms");
        add(new H1(getTranslation("alarms.title")), new AlarmTabs(tab));
        Polling.whileShown(this, this::refresh);
    }

    /** Looks at the alarms as they are now; called when the view is shown and every five seconds. */
    protected abstract void refresh();

    @Override
    public String getPageTitle() {
        return "Plenum · " + getTranslation("alarms.title") + " · " + getTranslation(title);
    }
}
