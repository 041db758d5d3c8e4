package io.plenum.audit.ui;

import com.vaadin.flow.i18n.I18NProvider;
import io.plenum.audit.read.AuditQuery;
import java.util.List;
import java.util.Locale;
import java.util.ResourceBundle;

/** What was done, in the reader's language. What is recorded stays as it was written, because its hash is taken over it. */
final class ActionText {

    private static final String PREFIX = "audit.action.";

    private ActionText() {}

    /** As recorded where no text is known. */
    static String of(String recorded) {
        String key = PREFIX + AuditQuery.action(recorded);
        String text = I18NProvider.translate(key);
        return text.equals(key) ? recorded : text;
    }

    /** The actions whose text holds what somebody has typed, as {@link AuditQuery#actions}. */
    static List<String> containing(String typed) {
        String part = typed.strip().toLowerCase(Locale.ROOT);
        return part.isEmpty()
                ? List.of()
                : ResourceBundle.getBundle("messages/audit", Locale.ROOT).keySet().stream()
                        .filter(key -> key.startsWith(PREFIX))
                        .filter(key -> I18NProvider.translate(key)
                                .toLowerCase(Locale.ROOT)
                                .contains(part))
                        .map(key -> key.substring(PREFIX.length()))
                        .sorted()
                        .toList();
    }
}
