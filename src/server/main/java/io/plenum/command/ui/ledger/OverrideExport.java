package io.plenum.command.ui.ledger;

import de.siegmar.fastcsv.writer.CsvWriter;
import de.siegmar.fastcsv.writer.LineDelimiter;
import io.plenum.audit.Audit;
import io.plenum.command.CommandOverride;
import io.plenum.command.ForeignOverride;
import io.plenum.command.Overrides;
import io.plenum.command.cost.CostMemory;
import io.plenum.command.cost.HeldValue;
import io.plenum.command.cost.OverrideCost;
import io.plenum.command.ledger.EndedOverrides;
import io.plenum.point.Point;
import io.plenum.point.PointCatalog;
import io.plenum.point.PointId;
import io.plenum.site.SiteAccess;
import io.plenum.site.SiteModel;
import io.plenum.web.SpreadsheetText;
import jakarta.servlet.http.HttpServletResponse;
import java.io.BufferedWriter;
import java.io.IOException;
import java.io.OutputStreamWriter;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.http.HttpHeaders;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;

/** The ledger of overrides as CSV: open ones, those of others, and the latest that have ended. Times are ISO-8601 in UTC. */
@RestController
@PreAuthorize("hasAuthority('ANYWHERE_VIEWER')")
class OverrideExport {

    private static final int MOST_ENDED = 5000;

    private static final String[] COLUMNS = {
        "point",
        "name",
        "unit",
        "value",
        "priority",
        "state",
        "who",
        "origin",
        "reason",
        "since",
        "until",
        "ended",
        "id",
        "cost a day",
        "currency",
        "how"
    };

    private final Overrides overrides;
    private final EndedOverrides ended;
    private final CostMemory costs;
    private final PointCatalog catalog;
    private final SiteAccess models;
    private final Audit audit;
    private final MessageSource messages;

    OverrideExport(
            Overrides overrides,
            EndedOverrides ended,
            CostMemory costs,
            PointCatalog catalog,
            SiteAccess models,
            Audit audit,
            MessageSource messages) {
        this.overrides = overrides;
        this.ended = ended;
        this.costs = costs;
        this.catalog = catalog;
        this.models = models;
        this.audit = audit;
        this.messages = messages;
    }

    @GetMapping("/api/v1/overrides/ledger.csv")
    void export(HttpServletResponse response) throws IOException {
        audit.record("overrides exported", "the ledger");
        response.setContentType("text/csv;charset=UTF-8");
        response.setHeader(HttpHeaders.CONTENT_DISPOSITION, "attachment; filename=\"plenum-overrides.csv\"");
        try (CsvWriter rows = CsvWriter.builder()
                .lineDelimiter(LineDelimiter.CRLF)
                .build(new BufferedWriter(
                        new OutputStreamWriter(response.getOutputStream(), StandardCharsets.UTF_8), 1 << 16))) {
            rows.writeRecord(COLUMNS);
            Stream.concat(overrides.open().stream(), ended.latest(MOST_ENDED).stream())
                    .forEach(one -> write(rows, one));
            overrides.foreign().forEach(one -> write(rows, one));
        }
    }

    private @Nullable Point visible(PointId id) {
        Point point = catalog.byId(id);
        SiteModel model = models.visible();
        return point == null || models.hidesNothing() || model.point(point.key()) != null ? point : null;
    }

    private void write(CsvWriter rows, CommandOverride one) {
        Point point = visible(one.point());
        OverrideCost cost = one.ended() == null ? costs.of(HeldValue.of(one)) : null;
        if (point != null) {
            rows.writeRecord(cells(
                    point.key(),
                    point.name(),
                    point.unit().symbol(),
                    one.value(),
                    one.priority(),
                    one.state(),
                    one.who(),
                    one.origin().kind(),
                    one.reason(),
                    one.since(),
                    one.until(),
                    one.ended(),
                    one.id(),
                    cost == null ? null : cost.perDay(),
                    cost == null ? null : cost.currency(),
                    cost == null ? null : how(cost)));
        }
    }

    private String how(OverrideCost cost) {
        String key = cost.how().messageKey();
        Object[] arguments = cost.how().arguments().toArray();
        return String.valueOf(messages.getMessage(key, arguments, key, LocaleContextHolder.getLocale()));
    }

    private void write(CsvWriter rows, ForeignOverride one) {
        Point point = visible(one.point());
        OverrideCost cost = costs.of(HeldValue.of(one));
        if (point != null) {
            rows.writeRecord(cells(
                    point.key(),
                    point.name(),
                    point.unit().symbol(),
                    one.value(),
                    one.priority(),
                    "FOREIGN",
                    one.holder().name(),
                    one.holder().kind(),
                    null,
                    one.firstSeen(),
                    null,
                    null,
                    null,
                    cost.perDay(),
                    cost.currency(),
                    how(cost)));
        }
    }

    private static List<String> cells(@Nullable Object... values) {
        return Stream.of(values)
                .map(value ->
                        value instanceof Number ? value.toString() : SpreadsheetText.plain(Objects.toString(value, "")))
                .toList();
    }
}
