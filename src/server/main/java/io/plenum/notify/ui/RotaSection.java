package io.plenum.notify.ui;

import static io.plenum.notify.ui.Table.text;

import io.plenum.notify.Duties;
import io.plenum.notify.duty.Recipient;
import io.plenum.notify.duty.Rota;
import io.plenum.site.SiteModels;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Who is on call when. */
class RotaSection extends Part {

    private static final long serialVersionUID = 1L;

    private final transient Duties duties;
    private final transient SiteModels models;
    private final transient Runnable changed;

    RotaSection(Duties duties, SiteModels models, Runnable changed) {
        super("notify.rotas", List.of("notify.field.name", "notify.field.hours", "notify.actions"));
        this.duties = duties;
        this.models = models;
        this.changed = changed;
    }

    @Override
    void edit() {
        edit(null);
    }

    private void edit(@Nullable Rota before) {
        new RotaForm(duties, Choices.zoneOf(models), before, changed).open();
    }

    @Override
    void fill(Table rows) {
        Map<Long, String> names =
                duties.recipients().stream().collect(Collectors.toMap(Recipient::id, Recipient::name));
        for (Rota rota : duties.rotas()) {
            String hours =
                    rota.shifts().stream().map(shift -> words(shift, names)).collect(Collectors.joining("; "));
            rows.row(
                    text(rota.name()),
                    text(hours),
                    actions(rota.name(), () -> edit(rota), () -> duties.deleteRota(rota.id())));
        }
    }

    private String words(Rota.Shift shift, Map<Long, String> names) {
        String people =
                shift.members().stream().map(id -> names.getOrDefault(id, "?")).collect(Collectors.joining(" → "));
        return Choices.days(shift.days(), getLocale()) + " " + shift.starts() + "–" + shift.ends() + " " + people;
    }
}
