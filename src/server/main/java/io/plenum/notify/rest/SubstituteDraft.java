package io.plenum.notify.rest;

import io.plenum.notify.duty.Substitute;
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
                Drafts.given(absent, "absent"),
                Drafts.given(instead, "instead"),
                Drafts.given(first, "first"),
                Drafts.given(last, "last"));
    }
}
