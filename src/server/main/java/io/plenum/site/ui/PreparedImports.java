package io.plenum.site.ui;

import io.plenum.audit.Audit;
import io.plenum.site.importing.SiteArchive;
import io.plenum.site.importing.SiteFolder;
import io.plenum.site.importing.SiteImportReport;
import io.plenum.site.importing.SiteImporter;
import io.plenum.site.pointlist.ListFiles;
import io.plenum.site.pointlist.PointListImporter;
import io.plenum.site.pointlist.PointListReport;
import java.util.Map;
import org.springframework.stereotype.Component;

/** Tells by a file's name and content what it is, and how it is taken over. */
@Component
class PreparedImports {

    private final SiteImporter sites;
    private final PointListImporter lists;
    private final Audit audit;

    PreparedImports(SiteImporter sites, PointListImporter lists, Audit audit) {
        this.sites = sites;
        this.lists = lists;
        this.audit = audit;
    }

    /** @throws io.plenum.web.RequestProblem where it is no file that can be imported */
    PreparedImport of(String name, byte[] content, ListTarget target) {
        String model = SiteFolder.modelNamed(name);
        if (model != null) {
            return model(SiteFolder.ofModel(model, content));
        }
        if (ListFiles.isTable(name)) {
            return list(Map.of(name, content), target);
        }
        Map<String, byte[]> tables = ListFiles.unpack(content);
        SiteFolder folder = SiteArchive.unpack(content);
        return tables.isEmpty() || folder.model() != null ? model(folder) : list(tables, target);
    }

    private PreparedImport model(SiteFolder folder) {
        return dryRun -> {
            SiteImportReport report = sites.importSite(folder, dryRun);
            if (!dryRun) {
                audit.changed("site imported", "site", String.join(", ", report.sites()), null, report);
            }
            return ImportPreview.of(report);
        };
    }

    private PreparedImport list(Map<String, byte[]> files, ListTarget target) {
        return dryRun -> {
            PointListReport report = lists.importPoints(files, target.site(), target.zone(), target.options(), dryRun);
            if (!dryRun) {
                audit.changed("points imported", "site", report.site(), null, report.summary());
            }
            return ImportPreview.of(report);
        };
    }
}
