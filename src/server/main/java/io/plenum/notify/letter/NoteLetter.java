package io.plenum.notify.letter;

import io.plenum.notify.Note;
import io.plenum.notify.outbox.Letter;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** A mail of given words. */
final class NoteLetter {

    private NoteLetter() {}

    static Letter of(Note note, Locale language) {
        List<Block> blocks = new ArrayList<>();
        blocks.add(new Block.Heading(note.subject()));
        note.paragraphs().forEach(words -> blocks.add(new Block.Words(words, false)));
        if (note.button() != null && note.address() != null) {
            blocks.add(new Block.Buttons(List.of(new Block.Button(note.button(), note.address(), true))));
        }
        List<Letter.Part> files = new ArrayList<>();
        if (note.calendar() != null) {
            files.add(calendar(note.calendar()));
        }
        if (note.file() != null) {
            files.add(new Letter.Part(
                    note.file().name(), note.file().type(), note.file().content()));
        }
        return new Letter(
                note.subject(),
                PlainText.of(blocks),
                HtmlPage.of(language, note.subject(), blocks),
                List.of(),
                files,
                false);
    }

    private static Letter.Part calendar(String text) {
        String method = text.contains("METHOD:CANCEL") ? "CANCEL" : "PUBLISH";
        return new Letter.Part(
                "plenum.ics", "text/calendar; charset=UTF-8; method=" + method, text.getBytes(StandardCharsets.UTF_8));
    }
}
