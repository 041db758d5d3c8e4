package io.plenum.serving;

import io.plenum.link.serving.ServedObject;
import io.plenum.link.serving.ServedValue;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;

/** What is served at present, as people see it. Every call may throw Spring's {@code DataAccessException}. */
@Service
public class ServedOverview {

    private final ServedEntryStore store;
    private final ServedContent content;

    ServedOverview(ServedEntryStore store, ServedContent content) {
        this.store = store;
        this.content = content;
    }

    /**
     * One of them.
     *
     * @param object null where its point is gone from the model, or has become of another kind: then workstations do not find it
     */
    public record ServedLine(ServedEntry entry, @Nullable ServedObject object, ServedValue value) {}

    /** By kind and number. */
    public List<ServedLine> all() {
        return store.all().stream()
                .filter(ServedEntry::served)
                .map(entry -> new ServedLine(entry, content.object(entry), content.value(entry)))
                .toList();
    }
}
