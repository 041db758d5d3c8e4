package io.plenum.delivery.mail;

import io.plenum.delivery.InstallationKey;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/** Notes as they lie in the outbox: sealed, because an invitation holds a secret. */
@Component
public class SealedMailContent {

    private static final String PURPOSE = "note";

    private final InstallationKey key;
    private final JsonMapper json;

    public SealedMailContent(InstallationKey key, JsonMapper json) {
        this.key = key;
        this.json = json;
    }

    public byte[] seal(MailContent note) {
        return key.seal(PURPOSE, json.writeValueAsBytes(note));
    }

    public MailContent open(byte[] sealed) {
        return json.readValue(key.open(PURPOSE, sealed), MailContent.class);
    }
}
