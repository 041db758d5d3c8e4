package io.plenum.notify.ui;

import static io.plenum.notify.ui.SetupTable.text;

import io.plenum.access.account.AccountDirectory;
import io.plenum.notify.OnCallConfiguration;
import io.plenum.notify.rota.Recipient;
import io.plenum.site.SiteModels;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** People and mailboxes. */
class PeopleSection extends SetupSection {

    private static final long serialVersionUID = 1L;

    private final transient OnCallConfiguration onCall;
    private final transient AccountDirectory accounts;
    private final transient SiteModels models;
    private final transient Runnable changed;

    PeopleSection(OnCallConfiguration onCall, AccountDirectory accounts, SiteModels models, Runnable changed) {
        super(
                "notify.people",
                List.of(
                        "notify.field.name",
                        "notify.field.address",
                        "notify.field.account",
                        "notify.field.quiet",
                        "notify.actions"));
        this.onCall = onCall;
        this.accounts = accounts;
        this.models = models;
        this.changed = changed;
    }

    @Override
    void edit() {
        edit(null);
    }

    private void edit(@Nullable Recipient before) {
        new RecipientForm(onCall, accounts.names(), FormFields.zoneOf(models), before, changed).open();
    }

    @Override
    void fill(SetupTable rows) {
        for (Recipient person : onCall.recipients()) {
            String quiet = person.quietFrom() == null
                    ? ""
                    : person.quietFrom() + "–" + person.quietTo() + ", " + FormFields.priority(person.disturb());
            rows.row(
                    text(person.name()),
                    text(person.address() + " · " + person.language()),
                    text(Objects.requireNonNullElse(person.account(), "")),
                    text(quiet),
                    actions(person.name(), () -> edit(person), () -> onCall.deleteRecipient(person.id())));
        }
    }
}
