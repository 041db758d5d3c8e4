package io.plenum.command.ui.ledger;

import de.siegmar.fastcsv.writer.CsvWriter;
import de.siegmar.fastcsv.writer.LineDelimiter;
import io.plenum.audit.Audit;
import io.plenum.command.CommandOverride;
import io.plenum.command.ForeignOverride;
import io.plenum.command.Overrides;
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
        "id"
    };

    private final Overrides overrides;
    private final EndedOverrides ended;
    private final PointCatalog catalog;
    private final SiteAccess models;
    private final Audit audit;

    OverrideExport(Overrides overrides, EndedOverrides ended, PointCatalog catalog, SiteAccess models, Audit audit) {
        this.overrides = overrides;
        this.ended = ended;
        this.catalog = catalog;
        this.models = models;
        this.audit = audit;
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
                    one.id()));
        }
    }

    private void write(CsvWriter rows, ForeignOverride one) {
        Point point = visible(one.point());
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
                    null));
        }
    }

    private static List<String> cells(@Nullable Object... values) {
        return Stream.of(values)
                .map(value ->
                        value instanceof Number ? value.toString() : SpreadsheetText.plain(Objects.toString(value, "")))
                .toList();
    }
}
