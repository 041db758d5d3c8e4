package io.plenum.notify.action;

import io.plenum.delivery.InstallationKey;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.time.Instant;
import java.util.Base64;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * Writes and reads the secret part of a link: what it does, for whom and until when, signed with the key of the installation.
 * Nothing is stored until a link is used.
 */
@Component
public class ActionLinks {

    private static final String PURPOSE = "act 1";
    private static final Pattern TOKEN = Pattern.compile("([A-Za-z0-9_-]{8,400})\\.([A-Za-z0-9_-]{43})");
    private static final Pattern WORDS =
            Pattern.compile("(\\d{1,18}):(ACKNOWLEDGE|TAKE|SHELVE):(\\d{1,18}):(\\d{1,12}):(.{1,64})");
    private static final Base64.Encoder ENCODER = Base64.getUrlEncoder().withoutPadding();

    private final InstallationKey key;

    public ActionLinks(InstallationKey key) {
        this.key = key;
    }

    /**
     * What a link is for.
     *
     * @param mail in which it stands; another mail's link is another link
     * @param account in whose name it acts
     */
    public record Link(long alarm, LinkAction action, long mail, Instant expires, String account) {

        /** The same for each use of it. */
        String id() {
            return mail + "-" + alarm + "-" + action;
        }
    }

    public String token(Link link) {
        String words = String.join(
                ":",
                String.valueOf(link.alarm()),
                link.action().name(),
                String.valueOf(link.mail()),
                String.valueOf(link.expires().getEpochSecond()),
                link.account());
        return ENCODER.encodeToString(words.getBytes(StandardCharsets.UTF_8)) + "."
                + ENCODER.encodeToString(key.sign(PURPOSE, words));
    }

    /** Null for what this installation has not signed, down to the last letter. Expired ones are read like others. */
    public @Nullable Link read(String token) {
        Matcher parts = TOKEN.matcher(token);
        if (!parts.matches()) {
            return null;
        }
        try {
            byte[] bytes = Base64.getUrlDecoder().decode(parts.group(1));
            String words = new String(bytes, StandardCharsets.UTF_8);
            byte[] signature = Base64.getUrlDecoder().decode(parts.group(2));
            boolean ours = MessageDigest.isEqual(signature, key.sign(PURPOSE, words));
            Link link = ours ? link(words) : null;
            // another spelling of the same bytes is not what was sent
            return link != null && token.equals(token(link)) ? link : null;
        } catch (IllegalArgumentException notBase64) {
            return null;
        }
    }

    private static @Nullable Link link(String words) {
        Matcher parts = WORDS.matcher(words);
        return parts.matches()
                ? new Link(
                        Long.parseLong(parts.group(1)),
                        LinkAction.valueOf(parts.group(2)),
                        Long.parseLong(parts.group(3)),
                        Instant.ofEpochSecond(Long.parseLong(parts.group(4))),
                        parts.group(5))
                : null;
    }
}
