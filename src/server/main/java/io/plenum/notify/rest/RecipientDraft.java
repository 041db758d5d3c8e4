package io.plenum.notify.rest;

import io.plenum.alarm.Priority;
import io.plenum.notify.rota.Recipient;
import java.time.LocalTime;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** A recipient as a request gives it; see {@link Recipient}. */
record RecipientDraft(
        @Nullable Long id,
        @Nullable String name,
        @Nullable String account,
        @Nullable String address,
        @Nullable String language,
        @Nullable String zone,
        @Nullable LocalTime quietFrom,
        @Nullable LocalTime quietTo,
        @Nullable Priority disturb) {

    Recipient recipient() {
        return new Recipient(
                RequestFields.id(id),
                RequestFields.given(name, "name"),
                account,
                RequestFields.given(address, "address"),
                Objects.requireNonNullElse(language, "en"),
                RequestFields.zone(zone),
                quietFrom,
                quietTo,
                Objects.requireNonNullElse(disturb, Priority.URGENT));
    }
}
