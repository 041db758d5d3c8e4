package io.plenum.audit.ui;

import com.vaadin.flow.i18n.I18NProvider;
import io.plenum.uikit.AddressText;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Records as people read them. What is recorded stays as it was written, because its hash is taken over it; roles and addresses are put
 * into words when somebody reads.
 */
final class AuditText {

    private static final Pattern CAPITALS = Pattern.compile("\\b[A-Z]{4,}\\b");

    private AuditText() {}

    static String detail(String recorded) {
        return CAPITALS.matcher(AddressText.within(recorded))
                .replaceAll(found -> Matcher.quoteReplacement(role(found.group())));
    }

    static @Nullable String address(@Nullable String recorded) {
        return recorded == null ? null : AddressText.of(recorded);
    }

    /** What has no text stays as it is. */
    private static String role(String name) {
        String key = "ui.role." + name.toLowerCase(Locale.ROOT);
        String text = I18NProvider.translate(key);
        return text.equals(key) ? name : text;
    }
}
