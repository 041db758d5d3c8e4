package io.plenum.audit.ui;

import com.vaadin.flow.i18n.I18NProvider;
import io.plenum.access.Role;
import io.plenum.ui.AddressText;
import java.util.Arrays;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * Records as people read them. What is recorded stays as it was written, because its hash is taken over it; roles and addresses are put
 * into words when somebody reads.
 */
final class AuditText {

    private static final Pattern ROLES = Pattern.compile(
            Arrays.stream(Role.values()).map(Role::name).collect(Collectors.joining("|", "\\b(", ")\\b")));

    private AuditText() {}

    static String detail(String recorded) {
        return ROLES.matcher(AddressText.within(recorded))
                .replaceAll(found -> Matcher.quoteReplacement(role(found.group())));
    }

    static @Nullable String address(@Nullable String recorded) {
        return recorded == null ? null : AddressText.of(recorded);
    }

    private static String role(String name) {
        return I18NProvider.translate("ui.role." + name.toLowerCase(Locale.ROOT));
    }
}
