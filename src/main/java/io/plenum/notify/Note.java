package io.plenum.notify;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A mail whose words are given with it: invitations, tests, scheduled work.
 *
 * @param button words of the one button, null where there is none
 * @param address where the button leads
 * @param calendar an iCalendar file that goes along, null for none
 */
public record Note(
        String subject,
        List<String> paragraphs,
        @Nullable String button,
        @Nullable String address,
        @Nullable String calendar) {}
