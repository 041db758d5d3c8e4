package io.plenum.notify.ui;

import static io.plenum.notify.ui.SetupTable.text;

import io.plenum.notify.OnCallConfiguration;
import io.plenum.notify.rota.Recipient;
import io.plenum.notify.rota.Substitute;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** Who stands in for whom, and when. */
class SubstituteSection extends SetupSection {

    private static final long serialVersionUID = 1L;

    private final transient OnCallConfiguration onCall;

    SubstituteSection(OnCallConfiguration onCall) {
        super(
                "notify.substitutes",
                List.of("notify.field.absent", "notify.field.instead", "notify.field.period", "notify.actions"));
        this.onCall = onCall;
    }

    @Override
    void edit() {
        new SubstituteForm(onCall, this::refresh).open();
    }

    @Override
    void fill(SetupTable rows) {
        Map<Long, String> names =
                onCall.recipients().stream().collect(Collectors.toMap(Recipient::id, Recipient::name));
        for (Substitute each : onCall.substitutes()) {
            String absent = names.getOrDefault(each.absent(), "?");
            rows.row(
                    text(absent),
                    text(names.getOrDefault(each.instead(), "?")),
                    text(each.first() + " – " + each.last()),
                    remove(absent, () -> onCall.deleteSubstitute(each.id())));
        }
    }
}
