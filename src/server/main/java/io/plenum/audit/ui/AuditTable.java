package io.plenum.audit.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.NativeTable;
import com.vaadin.flow.component.html.NativeTableBody;
import com.vaadin.flow.component.html.NativeTableCell;
import com.vaadin.flow.component.html.NativeTableHeaderCell;
import com.vaadin.flow.component.html.NativeTableRow;
import com.vaadin.flow.component.html.Span;
import io.plenum.audit.read.AuditRecord;
import io.plenum.uikit.DateTimeText;
import java.time.ZoneId;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** A page of records; on a phone each is a card. */
final class AuditTable extends NativeTable {

    private static final long serialVersionUID = 1L;

    private static final List<String> COLUMNS =
            List.of("audit.time", "audit.who", "audit.what", "audit.object", "audit.where", "audit.details");

    private final ZoneId zone;
    private final Locale locale;

    AuditTable(List<AuditRecord> records, ZoneId zone, Locale locale) {
        this.zone = zone;
        this.locale = locale;
        addClassName("plenum-table");
        getElement().setAttribute("aria-label", getTranslation("audit.title"));
        NativeTableRow head = new NativeTableRow();
        for (String column : COLUMNS) {
            NativeTableHeaderCell cell = new NativeTableHeaderCell(getTranslation(column));
            cell.getElement().setAttribute("scope", "col");
            head.add(cell);
        }
        NativeTableBody rows = new NativeTableBody(head);
        records.forEach(found -> rows.add(row(found)));
        add(rows);
    }

    private NativeTableRow row(AuditRecord found) {
        String time = DateTimeText.second(found.time(), zone, locale);
        Button details = new Button(getTranslation("audit.open"), click -> new AuditDetails(found, time).open());
        details.setAriaLabel(getTranslation("audit.open-of", found.id()));
        NativeTableRow row = new NativeTableRow();
        row.add(
                cell("audit.time", new Span(time)),
                wrapped("audit.who", found.who()),
                wrapped("audit.what", ActionText.of(found.what())),
                cell("audit.object", new Span(object(found))),
                cell("audit.where", new Span(joined(AuditText.address(found.address()), found.via()))),
                cell("audit.details", details));
        return row;
    }

    private static String object(AuditRecord found) {
        String named = joined(found.kind(), found.key());
        String text = named.isEmpty() ? AuditText.detail(found.detail()) : named;
        return text.length() > 120 ? text.substring(0, 119) + "…" : text;
    }

    static String joined(@Nullable String... parts) {
        return Stream.of(parts).filter(Objects::nonNull).collect(Collectors.joining(" · "));
    }

    /** Broken between words only, as long as a word fits. */
    private NativeTableCell wrapped(String column, String text) {
        Span content = new Span(text);
        NativeTableCell cell = cell(column, content);
        content.getStyle().set("overflow-wrap", "break-word");
        return cell;
    }

    private NativeTableCell cell(String column, Component content) {
        NativeTableCell cell = new NativeTableCell(content);
        cell.getElement().setAttribute("data-label", getTranslation(column));
        content.getStyle().set("overflow-wrap", "anywhere");
        return cell;
    }
}
