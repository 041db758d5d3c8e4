package io.plenum.site.rest;

import io.plenum.audit.Audit;
import io.plenum.site.importing.SiteArchive;
import io.plenum.site.importing.SiteFolder;
import io.plenum.site.importing.SiteImportReport;
import io.plenum.site.importing.SiteImporter;
import java.io.IOException;
import java.io.InputStream;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Takes a site over from a zipped site folder or from a bare Brick model. */
@RestController
@RequestMapping("/api/v1/import/site")
@PreAuthorize("hasRole('ENGINEER')")
class ImportEndpoint {

    private final SiteImporter importer;
    private final Audit audit;

    ImportEndpoint(SiteImporter importer, Audit audit) {
        this.importer = importer;
        this.audit = audit;
    }

    @PostMapping(consumes = {"application/zip", "application/octet-stream"})
    SiteImportReport zip(InputStream body, @RequestParam(defaultValue = "false") boolean dryRun) throws IOException {
        return imported(importer.importSite(SiteArchive.unpack(UploadBody.read(body)), dryRun), dryRun);
    }

    @PostMapping(consumes = "text/turtle")
    SiteImportReport turtle(InputStream body, @RequestParam(defaultValue = "false") boolean dryRun) throws IOException {
        return imported(importer.importSite(SiteFolder.ofModel(UploadBody.read(body)), dryRun), dryRun);
    }

    /** Project Haystack 3 or 4. */
    @PostMapping(consumes = "text/zinc")
    SiteImportReport zinc(InputStream body, @RequestParam(defaultValue = "false") boolean dryRun) throws IOException {
        return imported(
                importer.importSite(SiteFolder.ofModel(SiteFolder.ZINC, UploadBody.read(body)), dryRun), dryRun);
    }

    /** Project Haystack 4 (Hayson) or 3. */
    @PostMapping(consumes = {"application/json", "application/vnd.haystack+json"})
    SiteImportReport haystack(InputStream body, @RequestParam(defaultValue = "false") boolean dryRun)
            throws IOException {
        return imported(
                importer.importSite(SiteFolder.ofModel(SiteFolder.HAYSTACK_JSON, UploadBody.read(body)), dryRun),
                dryRun);
    }

    private SiteImportReport imported(SiteImportReport report, boolean dry) {
        if (!dry) {
            audit.changed("site imported", "site", String.join(", ", report.sites()), null, report);
        }
        return report;
    }
}
