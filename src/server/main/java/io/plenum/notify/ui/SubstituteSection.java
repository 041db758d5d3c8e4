package io.plenum.notify.ui;

import static io.plenum.notify.ui.Table.text;

import io.plenum.notify.Duties;
import io.plenum.notify.duty.Recipient;
import io.plenum.notify.duty.Substitute;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** Who stands in for whom, and when. */
class SubstituteSection extends Part {

    private static final long serialVersionUID = 1L;

    private final transient Duties duties;

    SubstituteSection(Duties duties) {
        super(
                "notify.substitutes",
                List.of("notify.field.absent", "notify.field.instead", "notify.field.period", "notify.actions"));
        this.duties = duties;
    }

    @Override
    void edit() {
        new SubstituteForm(duties, this::refresh).open();
    }

    @Override
    void fill(Table rows) {
        Map<Long, String> names =
                duties.recipients().stream().collect(Collectors.toMap(Recipient::id, Recipient::name));
        for (Substitute each : duties.substitutes()) {
            String absent = names.getOrDefault(each.absent(), "?");
            rows.row(
                    text(absent),
                    text(names.getOrDefault(each.instead(), "?")),
                    text(each.first() + " – " + each.last()),
                    remove(absent, () -> duties.deleteSubstitute(each.id())));
        }
    }
}
