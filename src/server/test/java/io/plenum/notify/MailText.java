package io.plenum.notify;

import jakarta.mail.BodyPart;
import jakarta.mail.MessagingException;
import jakarta.mail.Multipart;
import jakarta.mail.Part;
import jakarta.mail.internet.MimeMessage;
import jakarta.mail.internet.MimePart;
import java.io.IOException;
import java.util.HashMap;
import java.util.Map;

/** What is in a received mail. */
final class MailText {

    private MailText() {}

    static String html(Part part) throws MessagingException, IOException {
        return find(part, "text/html");
    }

    static String plain(Part part) throws MessagingException, IOException {
        return find(part, "text/plain");
    }

    private static String find(Part part, String type) throws MessagingException, IOException {
        if (part.isMimeType(type)) {
            return String.valueOf(part.getContent());
        }
        if (part.getContent() instanceof Multipart parts) {
            for (int i = 0; i < parts.getCount(); i++) {
                BodyPart each = parts.getBodyPart(i);
                String found = find(each, type);
                if (!found.isEmpty()) {
                    return found;
                }
            }
        }
        return "";
    }

    /** By their ids. */
    static Map<String, byte[]> images(Part part) throws MessagingException, IOException {
        Map<String, byte[]> found = new HashMap<>();
        if (part.isMimeType("image/*") && part instanceof MimePart image) {
            String id = image.getContentID();
            found.put(id.substring(1, id.length() - 1), part.getInputStream().readAllBytes());
        } else if (part.getContent() instanceof Multipart parts) {
            for (int i = 0; i < parts.getCount(); i++) {
                found.putAll(images(parts.getBodyPart(i)));
            }
        }
        return found;
    }

    static String subject(MimeMessage message) {
        try {
            return message.getSubject();
        } catch (MessagingException e) {
            throw new IllegalStateException(e);
        }
    }

    static String id(MimeMessage message) {
        try {
            return message.getMessageID();
        } catch (MessagingException e) {
            throw new IllegalStateException(e);
        }
    }

    static String thread(MimeMessage message) {
        try {
            return message.getHeader("References", null);
        } catch (MessagingException e) {
            throw new IllegalStateException(e);
        }
    }
}
