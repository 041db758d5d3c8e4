package io.plenum.inbox;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Something that somebody is to know.
 *
 * @param account whose it is
 * @param subject what it is about, {@code alarm:42:FIRST}; the same is said to an account once
 * @param sentence key of the text, without {@code inbox.} before it
 * @param words what the text names, in its order
 * @param urgent whether it is not to wait
 * @param place where it is, in words; empty for nowhere in particular
 * @param point key of the point that whoever reads it has to see; null where it is theirs wherever it is
 * @param link address of its page, relative to the root
 */
public record InboxNews(
        String account,
        InboxKind kind,
        String subject,
        String sentence,
        List<InboxWord> words,
        boolean urgent,
        String place,
        @Nullable String point,
        String link) {

    public InboxNews {
        words = List.copyOf(words);
    }
}
