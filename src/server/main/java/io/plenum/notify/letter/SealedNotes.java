package io.plenum.notify.letter;

import io.plenum.notify.InstallationKey;
import io.plenum.notify.Note;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/** Notes as they lie in the outbox: sealed, because an invitation holds a secret. */
@Component
public class SealedNotes {

    private static final String PURPOSE = "note";

    private final InstallationKey key;
    private final JsonMapper json;

    public SealedNotes(InstallationKey key, JsonMapper json) {
        this.key = key;
        this.json = json;
    }

    public byte[] seal(Note note) {
        return key.seal(PURPOSE, json.writeValueAsBytes(note));
    }

    Note open(byte[] sealed) {
        return json.readValue(key.open(PURPOSE, sealed), Note.class);
    }
}
