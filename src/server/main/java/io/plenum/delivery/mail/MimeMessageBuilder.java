package io.plenum.delivery.mail;

import io.plenum.web.MailAddress;
import jakarta.activation.DataHandler;
import jakarta.mail.Message;
import jakarta.mail.MessagingException;
import jakarta.mail.Part;
import jakarta.mail.Session;
import jakarta.mail.internet.InternetAddress;
import jakarta.mail.internet.MimeBodyPart;
import jakarta.mail.internet.MimeMessage;
import jakarta.mail.internet.MimeMultipart;
import jakarta.mail.util.ByteArrayDataSource;
import java.io.UnsupportedEncodingException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Date;
import java.util.Objects;

/** Builds the message: plain text beside HTML, the HTML with its pictures, files around both. */
record MimeMessageBuilder(Session session, MailSettings settings, Instant now) {

    private static final String UTF_8 = StandardCharsets.UTF_8.name();

    MimeMessage of(Mail mail, MailMessage content) throws MessagingException {
        MimeMessage message = new MessageWithOwnId(session, mail.messageId());
        message.setFrom(named(Objects.requireNonNull(settings.from()), "Plenum"));
        if (settings.replyTo() != null && !settings.replyTo().isBlank()) {
            message.setReplyTo(InternetAddress.parse(settings.replyTo()));
        }
        message.setRecipient(Message.RecipientType.TO, named(mail.address(), mail.name()));
        message.setSubject(oneLine(content.subject()), UTF_8);
        message.setSentDate(Date.from(now));
        headers(message, mail, content);
        message.setContent(body(content));
        message.saveChanges();
        return message;
    }

    private static void headers(MimeMessage message, Mail mail, MailMessage content) throws MessagingException {
        message.setHeader("Content-Language", mail.language());
        // no answers of machines to a machine
        message.setHeader("Auto-Submitted", "auto-generated");
        message.setHeader("X-Auto-Response-Suppress", "All");
        if (mail.thread() != null) {
            message.setHeader("In-Reply-To", mail.thread());
            message.setHeader("References", mail.thread());
        }
        if (content.urgent()) {
            message.setHeader("Importance", "high");
            message.setHeader("X-Priority", "1");
        }
    }

    private static MimeMultipart body(MailMessage content) throws MessagingException {
        MimeMultipart alternative = new MimeMultipart("alternative");
        MimeBodyPart text = new MimeBodyPart();
        text.setText(content.text(), UTF_8);
        alternative.addBodyPart(text);
        alternative.addBodyPart(wrapped(html(content)));
        if (content.attachments().isEmpty()) {
            return alternative;
        }
        MimeMultipart mixed = new MimeMultipart("mixed");
        mixed.addBodyPart(wrapped(alternative));
        for (MailMessage.MediaPart file : content.attachments()) {
            MimeBodyPart part = binary(file);
            part.setDisposition(Part.ATTACHMENT);
            part.setFileName(oneLine(file.id()).replace('"', '\''));
            mixed.addBodyPart(part);
        }
        return mixed;
    }

    private static MimeMultipart html(MailMessage content) throws MessagingException {
        MimeMultipart related = new MimeMultipart("related");
        MimeBodyPart html = new MimeBodyPart();
        html.setText(content.html(), UTF_8, "html");
        related.addBodyPart(html);
        for (MailMessage.MediaPart image : content.images()) {
            MimeBodyPart part = binary(image);
            part.setContentID("<" + image.id() + ">");
            part.setDisposition(Part.INLINE);
            related.addBodyPart(part);
        }
        return related;
    }

    private static MimeBodyPart wrapped(MimeMultipart inner) throws MessagingException {
        MimeBodyPart part = new MimeBodyPart();
        part.setContent(inner);
        return part;
    }

    private static MimeBodyPart binary(MailMessage.MediaPart content) throws MessagingException {
        MimeBodyPart part = new MimeBodyPart();
        part.setDataHandler(new DataHandler(new ByteArrayDataSource(content.content(), content.type())));
        return part;
    }

    private static InternetAddress named(String address, String name) throws MessagingException {
        try {
            String wire = new InternetAddress(MailAddress.toAscii(address), true).getAddress();
            return new InternetAddress(wire, oneLine(name), UTF_8);
        } catch (UnsupportedEncodingException e) {
            throw new MessagingException("UTF-8 is missing", e);
        }
    }

    /** A name with a line break in it must not become a header of its own. */
    private static String oneLine(String text) {
        return text.replaceAll("[\\p{Cntrl}\u2028\u2029]+", " ").strip();
    }

    /** Keeps the id that the outbox gave it: another one each time would make repeats look new. */
    private static final class MessageWithOwnId extends MimeMessage {

        private final String id;

        MessageWithOwnId(Session session, String id) {
            super(session);
            this.id = id;
        }

        @Override
        protected void updateMessageID() throws MessagingException {
            setHeader("Message-ID", id);
        }
    }
}
