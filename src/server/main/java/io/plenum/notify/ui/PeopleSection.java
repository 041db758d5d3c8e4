package io.plenum.notify.ui;

import static io.plenum.notify.ui.Table.text;

import io.plenum.access.account.AccountDirectory;
import io.plenum.notify.Duties;
import io.plenum.notify.duty.Recipient;
import io.plenum.site.SiteModels;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** People and mailboxes. */
class PeopleSection extends Part {

    private static final long serialVersionUID = 1L;

    private final transient Duties duties;
    private final transient AccountDirectory accounts;
    private final transient SiteModels models;
    private final transient Runnable changed;

    PeopleSection(Duties duties, AccountDirectory accounts, SiteModels models, Runnable changed) {
        super(
                "notify.people",
                List.of(
                        "notify.field.name",
                        "notify.field.address",
                        "notify.field.account",
                        "notify.field.quiet",
                        "notify.actions"));
        this.duties = duties;
        this.accounts = accounts;
        this.models = models;
        this.changed = changed;
    }

    @Override
    void edit() {
        edit(null);
    }

    private void edit(@Nullable Recipient before) {
        new RecipientForm(duties, accounts.names(), Choices.zoneOf(models), before, changed).open();
    }

    @Override
    void fill(Table rows) {
        for (Recipient person : duties.recipients()) {
            String quiet = person.quietFrom() == null
                    ? ""
                    : person.quietFrom() + "–" + person.quietTo() + ", " + Choices.priority(person.disturb());
            rows.row(
                    text(person.name()),
                    text(person.address() + " · " + person.language()),
                    text(Objects.requireNonNullElse(person.account(), "")),
                    text(quiet),
                    actions(person.name(), () -> edit(person), () -> duties.deleteRecipient(person.id())));
        }
    }
}
