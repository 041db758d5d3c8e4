package io.plenum.notify.ui;

import static io.plenum.notify.ui.Table.text;

import io.plenum.alarm.Priority;
import io.plenum.notify.Duties;
import io.plenum.notify.duty.Route;
import io.plenum.site.SiteModels;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Which alarms go to whom. */
class RouteSection extends Part {

    private static final long serialVersionUID = 1L;

    private final transient Duties duties;
    private final transient SiteModels models;

    RouteSection(Duties duties, SiteModels models) {
        super(
                "notify.routes",
                List.of("notify.field.name", "notify.field.which", "notify.field.steps", "notify.actions"));
        this.duties = duties;
        this.models = models;
    }

    @Override
    void edit() {
        edit(null);
    }

    private void edit(@Nullable Route before) {
        new RouteForm(duties, models, before, this::refresh).open();
    }

    @Override
    void fill(Table rows) {
        List<Target> targets = Target.all(duties);
        for (Route route : duties.routes()) {
            String steps = route.steps().stream()
                    .map(step -> Target.of(step, targets).name())
                    .collect(Collectors.joining(" → "));
            String name = route.enabled() ? route.name() : route.name() + " (" + getTranslation("notify.off") + ")";
            rows.row(
                    text(name),
                    text(which(route)),
                    text(steps),
                    actions(route.name(), () -> edit(route), () -> duties.deleteRoute(route.id())));
        }
    }

    private String which(Route route) {
        List<String> words = new ArrayList<>();
        words.add(route.priorities().stream()
                .sorted()
                .map((Priority priority) -> Choices.priority(priority))
                .collect(Collectors.joining(", ")));
        if (route.site() != null) {
            words.add(route.site());
        }
        if (route.system() != null) {
            words.add(getTranslation("notify.system." + route.system()));
        }
        if (route.digestAt() != null) {
            words.add(getTranslation("notify.field.digest-words", route.digestAt()));
        }
        return String.join(" · ", words);
    }
}
