package io.plenum.audit.ui;

import com.vaadin.flow.component.datepicker.DatePicker;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.data.value.ValueChangeMode;
import io.plenum.audit.read.AuditQuery;
import io.plenum.uikit.DateFields;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import org.jspecify.annotations.Nullable;

/** What is looked for; days are those of the reader's zone, the last one included. */
final class AuditFilter extends Div {

    private static final long serialVersionUID = 1L;

    private final TextField who = text("audit.who");
    private final TextField what = text("audit.what");
    private final TextField text = text("audit.text");
    private final DatePicker from = DateFields.day(getTranslation("audit.from"));
    private final DatePicker to = DateFields.day(getTranslation("audit.to"));

    AuditFilter(Runnable changed) {
        addClassName("plenum-filter");
        getStyle().set("display", "flex").set("flex-wrap", "wrap").set("gap", "8px 12px");
        for (TextField field : new TextField[] {who, what, text}) {
            field.addValueChangeListener(event -> changed.run());
            add(field);
        }
        for (DatePicker day : new DatePicker[] {from, to}) {
            day.setClearButtonVisible(true);
            day.addValueChangeListener(event -> changed.run());
            add(day);
        }
    }

    private TextField text(String label) {
        TextField field = new TextField(getTranslation(label));
        field.setClearButtonVisible(true);
        field.setValueChangeMode(ValueChangeMode.LAZY);
        field.setMaxLength(200);
        return field;
    }

    AuditQuery query(ZoneId zone) {
        LocalDate first = from.getValue();
        LocalDate last = to.getValue();
        return new AuditQuery(
                who.getValue(),
                what.getValue(),
                ActionText.containing(what.getValue()),
                text.getValue(),
                first == null ? null : first.atStartOfDay(zone).toInstant(),
                last == null ? null : last.plusDays(1).atStartOfDay(zone).toInstant());
    }

    /** Where the same records are to be had as CSV. */
    static String address(AuditQuery query) {
        StringBuilder address = new StringBuilder("api/v1/audit/export?");
        add(address, "who", query.who());
        add(address, "what", query.what());
        query.actions().forEach(action -> add(address, "action", action));
        add(address, "text", query.text());
        add(address, "from", iso(query.from()));
        add(address, "to", iso(query.to()));
        return address.toString();
    }

    private static @Nullable String iso(@Nullable Instant time) {
        return time == null ? null : time.toString();
    }

    private static void add(StringBuilder address, String name, @Nullable String value) {
        if (value != null && !value.isEmpty()) {
            address.append(name)
                    .append('=')
                    .append(URLEncoder.encode(value, StandardCharsets.UTF_8))
                    .append('&');
        }
    }
}
