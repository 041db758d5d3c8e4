package io.plenum.site.rest;

import io.plenum.audit.Audit;
import io.plenum.site.address.BacnetReference;
import io.plenum.site.pointlist.ListFiles;
import io.plenum.site.pointlist.ListOptions;
import io.plenum.site.pointlist.PointListImporter;
import io.plenum.site.pointlist.PointListReport;
import io.plenum.web.RequestProblem;
import java.io.IOException;
import java.io.InputStream;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Adds a list of points to a site: EDE, alone or zipped with its companion files, and tables of other systems. */
@RestController
@RequestMapping("/api/v1/import/points")
@PreAuthorize("hasRole('ENGINEER')")
class PointListEndpoint {

    private final PointListImporter importer;
    private final Audit audit;

    PointListEndpoint(PointListImporter importer, Audit audit) {
        this.importer = importer;
        this.audit = audit;
    }

    @PostMapping(consumes = {"application/zip", "application/octet-stream"})
    PointListReport zip(
            InputStream body,
            @RequestParam(required = false) @Nullable String site,
            @RequestParam(required = false) @Nullable String zone,
            @RequestParam(required = false) @Nullable String connection,
            @RequestParam(required = false) @Nullable Integer device,
            @RequestParam(defaultValue = "false") boolean dryRun)
            throws IOException {
        return imported(ListFiles.unpack(UploadBody.read(body)), site, zone, options(connection, device), dryRun);
    }

    @PostMapping(consumes = {"text/csv", "text/plain"})
    PointListReport table(
            InputStream body,
            @RequestParam(required = false) @Nullable String site,
            @RequestParam(required = false) @Nullable String zone,
            @RequestParam(required = false) @Nullable String connection,
            @RequestParam(required = false) @Nullable Integer device,
            @RequestParam(defaultValue = "false") boolean dryRun)
            throws IOException {
        return imported(Map.of("points.csv", UploadBody.read(body)), site, zone, options(connection, device), dryRun);
    }

    /** A node set of OPC UA. */
    @PostMapping(consumes = {"application/xml", "text/xml"})
    PointListReport nodeSet(
            InputStream body,
            @RequestParam(required = false) @Nullable String site,
            @RequestParam(required = false) @Nullable String zone,
            @RequestParam(required = false) @Nullable String connection,
            @RequestParam(defaultValue = "false") boolean dryRun)
            throws IOException {
        return imported(Map.of("nodeset.xml", UploadBody.read(body)), site, zone, options(connection, null), dryRun);
    }

    private static ListOptions options(@Nullable String connection, @Nullable Integer device) {
        if (device != null && (device < 0 || device > BacnetReference.HIGHEST)) {
            throw RequestProblem.of("device", "site.list.device", String.valueOf(BacnetReference.HIGHEST));
        }
        return new ListOptions(connection == null || connection.isBlank() ? null : connection.strip(), device);
    }

    private PointListReport imported(
            Map<String, byte[]> files, @Nullable String site, @Nullable String zone, ListOptions options, boolean dry) {
        PointListReport report = importer.importPoints(files, site, zone, options, dry);
        if (!dry) {
            audit.changed("points imported", "site", report.site(), null, report.summary());
        }
        return report;
    }
}
