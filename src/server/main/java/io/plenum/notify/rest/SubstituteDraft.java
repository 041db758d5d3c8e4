package io.plenum.notify.rest;

import io.plenum.notify.rota.Substitute;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** See {@link Substitute}. */
record SubstituteDraft(
        @Nullable Long absent,
        @Nullable Long instead,
        @Nullable LocalDate first,
        @Nullable LocalDate last) {

    Substitute substitute() {
        return new Substitute(
                0,
                RequestFields.given(absent, "absent"),
                RequestFields.given(instead, "instead"),
                RequestFields.given(first, "first"),
                RequestFields.given(last, "last"));
    }
}
