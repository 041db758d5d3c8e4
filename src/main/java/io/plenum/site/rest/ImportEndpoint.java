package io.plenum.site.rest;

import io.plenum.access.Audit;
import io.plenum.site.ImportReport;
import io.plenum.site.SiteFolder;
import io.plenum.site.SiteImportRefused;
import io.plenum.site.SiteImporter;
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
@PreAuthorize("hasRole('ADMINISTRATOR')")
class ImportEndpoint {

    private final SiteImporter importer;
    private final Audit audit;

    ImportEndpoint(SiteImporter importer, Audit audit) {
        this.importer = importer;
        this.audit = audit;
    }

    @PostMapping(consumes = {"application/zip", "application/octet-stream"})
    ImportReport zip(InputStream body, @RequestParam(defaultValue = "false") String dryRun) throws IOException {
        boolean dry = flag(dryRun);
        byte[] zip = bounded(body);
        SiteFolder folder;
        try {
            folder = SiteArchive.unpack(zip);
        } catch (IOException e) {
            throw new InvalidField("body", String.valueOf(e.getMessage()));
        }
        return imported(importer.importSite(folder, dry), dry);
    }

    @PostMapping(consumes = "text/turtle")
    ImportReport turtle(InputStream body, @RequestParam(defaultValue = "false") String dryRun) throws IOException {
        boolean dry = flag(dryRun);
        return imported(importer.importSite(SiteFolder.ofModel(bounded(body)), dry), dry);
    }

    private ImportReport imported(ImportReport report, boolean dry) {
        if (!dry) {
            audit.record("site imported", report.toString());
        }
        return report;
    }

    private static byte[] bounded(InputStream body) throws IOException {
        byte[] content = body.readNBytes(SiteArchive.LARGEST_UPLOAD + 1);
        if (content.length > SiteArchive.LARGEST_UPLOAD) {
            throw new InvalidField("body", "must not be larger than 32 MB.");
        }
        return content;
    }

    private static boolean flag(String text) {
        return switch (text) {
            case "true" -> true;
            case "false" -> false;
            default -> throw new InvalidField("dryRun", "must be true or false.");
        };
    }

    @ExceptionHandler
    ProblemDetail refused(SiteImportRefused refused) {
        ProblemDetail detail = ProblemDetail.forStatusAndDetail(
                HttpStatus.UNPROCESSABLE_CONTENT, "The site has " + refused.errors() + " errors; nothing was changed.");
        detail.setTitle("Site not imported");
        detail.setProperty("problems", refused.problems());
        return detail;
    }
}
