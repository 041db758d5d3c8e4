package io.plenum.delivery.mail;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A mail whose words are given with it: invitations, tests, scheduled work.
 *
 * @param button words of the one button, null where there is none
 * @param address where the button leads
 * @param calendar an iCalendar file that goes along, null for none
 * @param file another file that goes along, null for none
 */
public record MailContent(
        String subject,
        List<String> paragraphs,
        @Nullable String button,
        @Nullable String address,
        @Nullable String calendar,
        @Nullable Attached file) {

    /**
     * A file.
     *
     * @param name with its ending
     * @param type media type
     */
    @SuppressWarnings("ArrayRecordComponent")
    public record Attached(String name, String type, byte[] content) {}

    /** Without a file of its own. */
    public MailContent(
            String subject,
            List<String> paragraphs,
            @Nullable String button,
            @Nullable String address,
            @Nullable String calendar) {
        this(subject, paragraphs, button, address, calendar, null);
    }
}
