package io.plenum.delivery.mail;

import io.plenum.delivery.mail.layout.HtmlMail;
import io.plenum.delivery.mail.layout.MailBlock;
import io.plenum.delivery.mail.layout.TextMail;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** A mail of given words. */
final class ContentMail {

    private ContentMail() {}

    static MailMessage of(MailContent note, Locale language) {
        List<MailBlock> blocks = new ArrayList<>();
        blocks.add(new MailBlock.Heading(note.subject()));
        note.paragraphs().forEach(text -> blocks.add(new MailBlock.Paragraph(text, false)));
        if (note.button() != null && note.address() != null) {
            blocks.add(new MailBlock.Buttons(List.of(new MailBlock.Button(note.button(), note.address(), true))));
        }
        List<MailMessage.MediaPart> files = new ArrayList<>();
        if (note.calendar() != null) {
            files.add(calendar(note.calendar()));
        }
        if (note.file() != null) {
            files.add(new MailMessage.MediaPart(
                    note.file().name(), note.file().type(), note.file().content()));
        }
        return new MailMessage(
                note.subject(),
                TextMail.of(blocks),
                HtmlMail.of(language, note.subject(), blocks),
                List.of(),
                files,
                false);
    }

    private static MailMessage.MediaPart calendar(String text) {
        String method = text.contains("METHOD:CANCEL") ? "CANCEL" : "PUBLISH";
        return new MailMessage.MediaPart(
                "plenum.ics", "text/calendar; charset=UTF-8; method=" + method, text.getBytes(StandardCharsets.UTF_8));
    }
}
