package io.plenum.notify.reach;

import io.plenum.access.CurrentUser;
import io.plenum.audit.Audit;
import io.plenum.command.notice.CommandNotices;
import java.util.Map;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** What people want to be told of by which way. Every call may throw Spring's {@code DataAccessException}. */
@Service
public class ReachChoices {

    private final JdbcClient jdbc;
    private final CommandNotices commands;
    private final CurrentUser user;
    private final Audit audit;

    ReachChoices(JdbcClient jdbc, CommandNotices commands, CurrentUser user, Audit audit) {
        this.jdbc = jdbc;
        this.commands = commands;
        this.user = user;
        this.audit = audit;
    }

    /** Whether an account wants it; what is usual where it has never said. */
    public boolean wants(String account, ReachTopic topic, ReachChannel channel) {
        if (isOfCommands(topic, channel)) {
            return commands.mailWanted(account);
        }
        return jdbc.sql("SELECT wanted FROM reach_choice WHERE account = ? AND topic = ? AND channel = ?")
                .params(account, topic.name(), channel.name())
                .query(Boolean.class)
                .optional()
                .orElseGet(() -> topic.isUsual(channel));
    }

    /** The same of whoever is at work. */
    public boolean own(ReachTopic topic, ReachChannel channel) {
        return wants(user.name(), topic, channel);
    }

    /** Of whoever is at work. */
    @Transactional
    public void choose(ReachTopic topic, ReachChannel channel, boolean wanted) {
        String account = user.name();
        boolean before = wants(account, topic, channel);
        if (before == wanted) {
            return;
        }
        if (isOfCommands(topic, channel)) {
            commands.wantMail(account, wanted);
        } else {
            jdbc.sql("""
                INSERT INTO reach_choice (account, topic, channel, wanted)
                SELECT name, ?, ?, ? FROM app_user WHERE name = ?
                ON CONFLICT (account, topic, channel) DO UPDATE SET wanted = excluded.wanted""").params(topic.name(), channel.name(), wanted, account).update();
        }
        String key = account + " " + topic + " " + channel;
        audit.changed("notification choice changed", "user", key, Map.of("wanted", before), Map.of("wanted", wanted));
    }

    /** The page of overrides offers the same choice, which is kept with the commands. */
    private static boolean isOfCommands(ReachTopic topic, ReachChannel channel) {
        return topic == ReachTopic.COMMAND && channel == ReachChannel.MAIL;
    }
}
