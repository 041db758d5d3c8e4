package io.plenum.notify;

import io.plenum.access.account.AccountDirectory;
import io.plenum.access.account.PreferenceStore;
import io.plenum.access.account.User;
import io.plenum.notify.rota.Recipient;
import io.plenum.notify.rota.RecipientStore;
import io.plenum.uikit.Preferences;
import java.time.ZoneId;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Finds where mails for one person go: as a recipient of alarms is set up, else as the account is. */
@Component
class PersonalAddresses {

    private final RecipientStore recipients;
    private final AccountDirectory accounts;
    private final PreferenceStore preferences;

    PersonalAddresses(RecipientStore recipients, AccountDirectory accounts, PreferenceStore preferences) {
        this.recipients = recipients;
        this.accounts = accounts;
        this.preferences = preferences;
    }

    /**
     * Null for somebody without a known address.
     *
     * @param zone in which times are said to somebody of whom no other is known
     */
    @Nullable
    PersonalAddress of(String person, ZoneId zone) {
        for (Recipient recipient : recipients.all()) {
            if (person.equals(recipient.account()) || person.equals(recipient.name())) {
                return new PersonalAddress(
                        recipient.name(), recipient.address(), recipient.language(), recipient.zone());
            }
        }
        User user = accounts.active(person);
        String mail = user == null ? null : user.email();
        return mail == null
                ? null
                : new PersonalAddress(
                        person,
                        mail,
                        preferences.of(person).map(Preferences::language).orElse("en"),
                        zone);
    }
}
