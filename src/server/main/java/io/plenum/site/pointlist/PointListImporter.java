package io.plenum.site.pointlist;

import io.plenum.site.SiteModel;
import io.plenum.site.SiteModels;
import io.plenum.site.history.RevisionCause;
import io.plenum.site.history.RevisionOrigin;
import io.plenum.site.importing.PointDraft;
import io.plenum.site.importing.SiteDraft;
import io.plenum.site.importing.SiteImportProblems;
import io.plenum.site.importing.SiteImporter;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;

/** Adds lists of points to a site: all that can be taken or, where a file is no list, nothing. */
@Service
public class PointListImporter {

    private static final int NAMED = 500;

    private final SiteImporter importer;
    private final SiteModels models;

    PointListImporter(SiteImporter importer, SiteModels models) {
        this.importer = importer;
        this.models = models;
    }

    /**
     * Reads lists, compares them with the model and, unless it is a dry run, adds what is new.
     *
     * @param files lists by name, with the companions of EDE
     * @param site key of the site; null for the only one there is
     * @param zone of a site that is to be created, null where it must be there
     * @throws io.plenum.web.RequestProblem where the files are no lists or the site is not clear
     * @throws io.plenum.site.importing.SiteImportRefused where a key belongs to another site; then nothing has changed
     */
    public PointListReport importPoints(
            Map<String, byte[]> files,
            @Nullable String site,
            @Nullable String zone,
            ListOptions options,
            boolean dryRun) {
        SiteImportProblems problems = new SiteImportProblems();
        List<ListedPoint> listed = PointListReader.read(files, options, problems);
        return importer.inTurn(() -> add(listed, String.join(", ", files.keySet()), site, zone, problems, dryRun));
    }

    private PointListReport add(
            List<ListedPoint> listed,
            String file,
            @Nullable String site,
            @Nullable String zone,
            SiteImportProblems problems,
            boolean dryRun) {
        SiteModel model = models.current();
        PointListTarget target = PointListTarget.of(model, site, zone);
        PointListChange change = PointListMerge.of(model, target.site(), listed, problems);
        importer.addPoints(
                new SiteDraft(target.site(), target.floors(), List.of(), List.of(), change.all(), Map.of()),
                RevisionOrigin.of(RevisionCause.LISTED, file),
                problems,
                dryRun);
        return report(target, change, problems, dryRun);
    }

    private static PointListReport report(
            PointListTarget target, PointListChange change, SiteImportProblems problems, boolean dryRun) {
        String key = target.site().key();
        long notPlaced = change.added().stream()
                .map(PointDraft::owner)
                .filter(key::equals)
                .count();
        return new PointListReport(
                key,
                !target.floors().isEmpty(),
                dryRun,
                change.added().size(),
                change.completed().size(),
                change.unchanged(),
                (int) notPlaced,
                Stream.concat(
                                change.added().stream().map(point -> ListedChange.of(point, true)),
                                change.completed().stream().map(point -> ListedChange.of(point, false)))
                        .limit(NAMED)
                        .toList(),
                problems.list());
    }
}
