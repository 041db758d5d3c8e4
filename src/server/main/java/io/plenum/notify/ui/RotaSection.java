package io.plenum.notify.ui;

import static io.plenum.notify.ui.SetupTable.text;

import io.plenum.notify.OnCallConfiguration;
import io.plenum.notify.rota.Recipient;
import io.plenum.notify.rota.Rota;
import io.plenum.site.SiteModels;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Who is on call when. */
class RotaSection extends SetupSection {

    private static final long serialVersionUID = 1L;

    private final transient OnCallConfiguration onCall;
    private final transient SiteModels models;
    private final transient Runnable changed;

    RotaSection(OnCallConfiguration onCall, SiteModels models, Runnable changed) {
        super("notify.rotas", List.of("notify.field.name", "notify.field.hours", "notify.actions"));
        this.onCall = onCall;
        this.models = models;
        this.changed = changed;
    }

    @Override
    void edit() {
        edit(null);
    }

    private void edit(@Nullable Rota before) {
        new RotaForm(onCall, FormFields.zoneOf(models), before, changed).open();
    }

    @Override
    void fill(SetupTable rows) {
        Map<Long, String> names =
                onCall.recipients().stream().collect(Collectors.toMap(Recipient::id, Recipient::name));
        for (Rota rota : onCall.rotas()) {
            String hours =
                    rota.shifts().stream().map(shift -> words(shift, names)).collect(Collectors.joining("; "));
            rows.row(
                    text(rota.name()),
                    text(hours),
                    actions(rota.name(), () -> edit(rota), () -> onCall.deleteRota(rota.id())));
        }
    }

    private String words(Rota.Shift shift, Map<Long, String> names) {
        String people =
                shift.members().stream().map(id -> names.getOrDefault(id, "?")).collect(Collectors.joining(" → "));
        return FormFields.days(shift.days(), getLocale()) + " " + shift.starts() + "–" + shift.ends() + " " + people;
    }
}
