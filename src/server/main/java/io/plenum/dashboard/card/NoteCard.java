package io.plenum.dashboard.card;

import io.plenum.web.RequestProblem;
import org.jspecify.annotations.Nullable;

/**
 * Words for whoever looks.
 *
 * @param text 1 to 4000 characters: paragraphs, lists, bold, italics and links of Markdown; nothing of it becomes markup
 */
public record NoteCard(CardFrame frame, String text) implements Card {

    public static final int LONGEST = 4000;

    /** @throws RequestProblem for what is empty or too long */
    public NoteCard {
        text = checked(text);
    }

    private static String checked(@Nullable String text) {
        String words = text == null ? "" : text.replace("\r", "").strip();
        if (words.isEmpty() || words.length() > LONGEST || words.indexOf('\0') >= 0) {
            throw RequestProblem.of("text", "dashboard.problem.note", LONGEST);
        }
        return words;
    }

    @Override
    public Card with(CardFrame other) {
        return new NoteCard(other, text);
    }
}
