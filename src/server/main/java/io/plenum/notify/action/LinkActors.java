package io.plenum.notify.action;

import io.plenum.access.account.AccountDirectory;
import io.plenum.access.account.User;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/**
 * Says who acts by a link: the account only where the mail went to the account's own address. Whoever configures recipients could
 * else read a link that is somebody's signature.
 */
@Repository
class LinkActors {

    private final JdbcClient jdbc;
    private final AccountDirectory accounts;

    private record Reader(String name, String address) {}

    LinkActors(JdbcClient jdbc, AccountDirectory accounts) {
        this.jdbc = jdbc;
        this.accounts = accounts;
    }

    LinkActor of(ActionLinks.Link link) {
        Reader reader = reader(link.mail());
        User user = accounts.active(link.account());
        String own = user == null ? null : user.email();
        if (reader == null) {
            return new LinkActor(link.account(), link.account() + " (link of mail " + link.mail() + ")");
        }
        boolean theirs = own != null && own.equalsIgnoreCase(reader.address());
        return new LinkActor(link.account(), theirs ? link.account() : reader.name() + " <" + reader.address() + ">");
    }

    private @Nullable Reader reader(long mail) {
        return jdbc.sql("SELECT name, address FROM mail WHERE id = ?")
                .param(mail)
                .query((row, number) -> new Reader(row.getString("name"), row.getString("address")))
                .optional()
                .orElse(null);
    }
}
