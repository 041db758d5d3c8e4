package io.plenum.site.rest;

import io.plenum.audit.Audit;
import io.plenum.site.importing.SiteArchive;
import io.plenum.site.importing.SiteFolder;
import io.plenum.site.importing.SiteImportRefused;
import io.plenum.site.importing.SiteImportReport;
import io.plenum.site.importing.SiteImporter;
import io.plenum.web.Problems;
import io.plenum.web.RequestProblem;
import java.io.IOException;
import java.io.InputStream;
import org.springframework.http.HttpStatus;
import org.springframework.http.ProblemDetail;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.web.bind.annotation.ExceptionHandler;
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
    private final Problems problems;

    ImportEndpoint(SiteImporter importer, Audit audit, Problems problems) {
        this.importer = importer;
        this.audit = audit;
        this.problems = problems;
    }

    @PostMapping(consumes = {"application/zip", "application/octet-stream"})
    SiteImportReport zip(InputStream body, @RequestParam(defaultValue = "false") boolean dryRun) throws IOException {
        return imported(importer.importSite(SiteArchive.unpack(bounded(body)), dryRun), dryRun);
    }

    @PostMapping(consumes = "text/turtle")
    SiteImportReport turtle(InputStream body, @RequestParam(defaultValue = "false") boolean dryRun) throws IOException {
        return imported(importer.importSite(SiteFolder.ofModel(bounded(body)), dryRun), dryRun);
    }

    private SiteImportReport imported(SiteImportReport report, boolean dry) {
        if (!dry) {
            audit.changed("site imported", "site", String.join(", ", report.sites()), null, report);
        }
        return report;
    }

    private static byte[] bounded(InputStream body) throws IOException {
        byte[] content = body.readNBytes(SiteArchive.LARGEST_UPLOAD + 1);
        if (content.length > SiteArchive.LARGEST_UPLOAD) {
            throw RequestProblem.of("body", "site.rest.too-large", SiteArchive.LARGEST_UPLOAD >> 20);
        }
        return content;
    }

    /** The problems themselves are in the words of the file's author: keys, lines, Turtle. */
    @ExceptionHandler
    ProblemDetail refused(SiteImportRefused refused) {
        ProblemDetail detail = problems.of(HttpStatus.UNPROCESSABLE_CONTENT, "site.rest.refused", refused.errors());
        detail.setProperty("problems", refused.problems());
        return detail;
    }
}
