package io.plenum.inbox.source;

import io.plenum.command.CommandOverride;
import io.plenum.command.notice.CommandNotice;
import io.plenum.command.notice.CommandNotices;
import io.plenum.inbox.InboxAudience;
import io.plenum.inbox.InboxKind;
import io.plenum.inbox.InboxNews;
import io.plenum.inbox.InboxSource;
import io.plenum.inbox.InboxWord;
import java.util.List;
import org.springframework.stereotype.Component;

/** Commands that did not become what was ordered, until whoever has ordered them has seen it on the page of overrides. */
@Component
class UnsettledCommands implements InboxSource {

    private static final int MOST = 100;

    private final CommandNotices notices;
    private final InboxAudience audience;

    UnsettledCommands(CommandNotices notices, InboxAudience audience) {
        this.notices = notices;
        this.audience = audience;
    }

    @Override
    public String prefix() {
        return "command:";
    }

    @Override
    public List<InboxNews> waiting() {
        return audience.everybody().stream()
                .filter(person -> notices.unseen(person.name()) > 0)
                .flatMap(person -> notices.of(person.name(), MOST).stream().map(notice -> news(person.name(), notice)))
                .toList();
    }

    private InboxNews news(String account, CommandNotice notice) {
        CommandOverride override = notice.override();
        return new InboxNews(
                account,
                InboxKind.COMMAND,
                prefix() + override.id() + ":" + notice.kind(),
                "command",
                List.of(
                        InboxWord.of(audience.nameOf(override.point())),
                        InboxWord.key("operate.notice." + notice.kind()),
                        InboxWord.of(override.reason())),
                notice.kind() == CommandNotice.Kind.STAYS,
                "",
                null,
                "overrides");
    }
}
