package io.plenum.command.ui.faceplate;

import com.vaadin.flow.component.UI;
import io.plenum.access.Role;
import io.plenum.command.CommandOverride;
import io.plenum.command.GrantedLimits;
import io.plenum.point.Point;
import io.plenum.uikit.PointAction;
import java.time.Duration;
import java.util.List;
import org.springframework.stereotype.Component;

/** The dialogs in which points are commanded and overrides ended, from wherever a point or an override is shown. */
@Component
public class CommandDialogs implements PointAction {

    private static final Duration WITHOUT_GRANT = Duration.ofHours(4);

    private final FaceplateServices services;

    CommandDialogs(FaceplateServices services) {
        this.services = services;
    }

    /** What is opened, for whoever may see it; what might be, for whoever may command. */
    @Override
    public boolean offered(Point point) {
        return services.context().policy().commandable(point.id())
                || point.writable() && services.context().may(Role.OPERATOR, point);
    }

    @Override
    public void open(String key) {
        Point point = services.context().visible(key);
        if (point != null && offered(point)) {
            faceplate(point);
        }
    }

    /** Any point that may be seen, also one that others hold. */
    public void faceplate(Point point) {
        load();
        new FaceplateDialog(point, services, this).open();
    }

    /** Several points of a floor at once. */
    public void group() {
        load();
        new GroupDialog(services).open();
    }

    /** Whether an override may be ended or prolonged by whoever is signed in. */
    public boolean mayEnd(CommandOverride override) {
        return services.context().mayEnd(override);
    }

    public void release(List<CommandOverride> overrides) {
        release(overrides, () -> {});
    }

    /** @param done is run after they were released */
    public void release(List<CommandOverride> overrides, Runnable done) {
        load();
        new ReleaseDialog(overrides, services, done).open();
    }

    public void prolong(CommandOverride override) {
        load();
        GrantedLimits limits = services.context().policy().limits(override.point());
        new ProlongDialog(override, limits == null ? WITHOUT_GRANT : limits.longest(), services).open();
    }

    /** Pages that know nothing of commands have not loaded what the dialogs need in the browser; the faceplate's own page has. */
    private static void load() {
        UI.getCurrent().getInternals().addComponentDependencies(FaceplateView.class);
    }
}
