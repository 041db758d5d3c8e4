package io.plenum.trend.ui;

import com.vaadin.flow.component.ClientCallable;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.Tag;
import com.vaadin.flow.component.dependency.JsModule;
import com.vaadin.flow.component.dependency.NpmPackage;
import io.plenum.trend.page.SavedViews;
import io.plenum.trend.page.TrendNotes;
import io.plenum.uikit.PointAction;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;

/** The Trends page in the browser: it asks the API for what it shows, and this class to keep what is written. */
@Tag("plenum-trends")
@JsModule("./trend/plenum-trends.ts")
@NpmPackage(value = "uplot", version = "1.6.32")
class TrendsPage extends Component {

    private static final long serialVersionUID = 1L;

    private final transient TrendNotes notes;
    private final transient SavedViews views;
    private final transient Runnable importing;
    private final transient List<PointAction> actions;

    TrendsPage(TrendNotes notes, SavedViews views, Runnable importing, List<PointAction> actions) {
        this.notes = notes;
        this.views = views;
        this.importing = importing;
        this.actions = actions;
    }

    void show(TrendsConfig config) {
        getElement().setPropertyBean("config", config);
    }

    /** @param time milliseconds since 1970 UTC */
    @ClientCallable
    void addNote(double time, String points, String text) {
        List<String> keys = Arrays.stream(points.split(","))
                .filter(key -> !key.isBlank())
                .limit(16)
                .toList();
        notes.add(Instant.ofEpochMilli((long) time), keys, text);
    }

    @ClientCallable
    void removeNote(double id) {
        notes.remove((long) id);
    }

    @ClientCallable
    double saveView(String name, boolean shared, String query) {
        return views.save(name, shared, query);
    }

    @ClientCallable
    void removeView(double id) {
        views.remove((long) id);
    }

    @ClientCallable
    void openImport() {
        importing.run();
    }

    @ClientCallable
    void command(String point) {
        actions.forEach(action -> action.open(point));
    }
}
