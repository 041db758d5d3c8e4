package io.plenum.notify.ui;

import static io.plenum.notify.ui.SetupTable.text;

import io.plenum.alarm.Priority;
import io.plenum.notify.OnCallConfiguration;
import io.plenum.notify.rota.Route;
import io.plenum.notify.webhook.PhoneGateway;
import io.plenum.site.SiteModels;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Which alarms go to whom. */
class RouteSection extends SetupSection {

    private static final long serialVersionUID = 1L;

    private final transient OnCallConfiguration onCall;
    private final transient SiteModels models;

    RouteSection(OnCallConfiguration onCall, SiteModels models) {
        super(
                "notify.routes",
                List.of("notify.field.name", "notify.field.which", "notify.field.steps", "notify.actions"));
        this.onCall = onCall;
        this.models = models;
    }

    @Override
    void edit() {
        edit(null);
    }

    private void edit(@Nullable Route before) {
        new RouteForm(onCall, models, before, this::refresh).open();
    }

    @Override
    void fill(SetupTable rows) {
        List<RouteTarget> targets = RouteTarget.all(onCall);
        Map<Long, String> gateways =
                onCall.gateways().stream().collect(Collectors.toMap(PhoneGateway::id, PhoneGateway::name));
        for (Route route : onCall.routes()) {
            String steps = route.steps().stream()
                    .map(step -> RouteTarget.of(step, targets).name()
                            + (step.gateway() == null ? "" : " (" + gateways.getOrDefault(step.gateway(), "–") + ")"))
                    .collect(Collectors.joining(" → "));
            String name = route.enabled() ? route.name() : route.name() + " (" + getTranslation("notify.off") + ")";
            rows.row(
                    text(name),
                    text(which(route)),
                    text(steps),
                    actions(route.name(), () -> edit(route), () -> onCall.deleteRoute(route.id())));
        }
    }

    private String which(Route route) {
        List<String> words = new ArrayList<>();
        words.add(route.priorities().stream()
                .sorted()
                .map((Priority priority) -> FormFields.priority(priority))
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
