package io.plenum.energy.tariff;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The tariffs of a site, version by version.
 *
 * @param versions by their days
 * @param assumed what holds before the first of them
 */
public record TariffHistory(List<TariffVersion> versions, TariffBook assumed) {

    public TariffHistory {
        versions = versions.stream()
                .sorted(Comparator.comparing(TariffVersion::since))
                .toList();
    }

    /** Null before the first one. */
    public @Nullable TariffVersion version(LocalDate day) {
        return versions.stream()
                .filter(version -> !version.since().isAfter(day))
                .reduce((before, after) -> after)
                .orElse(null);
    }

    /** What holds on a day; before the first version the assumptions, unless they are in another currency, which would not add up. */
    public TariffBook at(LocalDate day) {
        TariffVersion version = version(day);
        return version != null ? version.book() : currency().equals(assumed.currency()) ? assumed : first().book();
    }

    private TariffVersion first() {
        return versions.getFirst();
    }

    /** The version that follows a day, null where none is known yet. */
    public @Nullable TariffVersion after(LocalDate day) {
        return versions.stream()
                .filter(version -> version.since().isAfter(day))
                .findFirst()
                .orElse(null);
    }

    /** Whether nobody has entered what holds on a day. */
    public boolean isAssumed(LocalDate day) {
        return version(day) == null;
    }

    /** Of all versions: the first that was entered, else that of the assumptions. */
    public String currency() {
        return versions.isEmpty() ? assumed.currency() : first().book().currency();
    }
}
