package io.plenum.delivery.mail;

import java.util.List;

/**
 * What a mail says, ready to send.
 *
 * @param text for programs and people without HTML; says the same
 * @param images shown within the HTML as {@code cid:<id>}
 * @param attachments files beside it
 */
public record MailMessage(
        String subject, String text, String html, List<MediaPart> images, List<MediaPart> attachments, boolean urgent) {

    /** About as many bytes as go over the line. */
    long size() {
        return (text.length() + html.length()) * 2L + size(images) + size(attachments);
    }

    private static long size(List<MediaPart> parts) {
        // Base64 makes four of three.
        return parts.stream().mapToLong(part -> part.content().length * 4L / 3).sum();
    }

    /** @param id name of an image within the HTML, file name of an attachment */
    @SuppressWarnings("ArrayRecordComponent")
    public record MediaPart(String id, String type, byte[] content) {}
}
