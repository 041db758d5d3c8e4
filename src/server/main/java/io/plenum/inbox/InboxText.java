package io.plenum.inbox;

import io.plenum.alarm.rule.RuleTexts;
import io.plenum.uikit.DateTimeText;
import java.time.Instant;
import java.time.ZoneId;
import java.util.Locale;
import java.util.function.Function;
import java.util.function.UnaryOperator;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;

/** Notifications as somebody reads them. */
@Component
public class InboxText {

    private final MessageSource messages;

    InboxText(MessageSource messages) {
        this.messages = messages;
    }

    /** What has happened, in one sentence. */
    public String sentence(InboxNews news, Locale language, ZoneId zone) {
        UnaryOperator<String> texts = key -> text(key, language);
        Function<Instant, String> times = time -> DateTimeText.text(time, zone, language);
        Object[] words = news.words().stream()
                .map(word -> word.read(texts, times))
                .map(word -> news.kind() == InboxKind.ALARM ? RuleTexts.in(language, word) : word)
                .toArray();
        return text("inbox." + news.sentence(), language, words);
    }

    /** The name of a kind. */
    public String kind(InboxKind kind, Locale language) {
        return text("inbox.kind." + kind, language);
    }

    private String text(String key, Locale language, Object... arguments) {
        return String.valueOf(messages.getMessage(key, arguments, key, language));
    }
}
