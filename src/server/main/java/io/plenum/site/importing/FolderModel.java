package io.plenum.site.importing;

import io.plenum.point.Point;
import io.plenum.point.PointId;
import io.plenum.site.BuildingModel;
import io.plenum.site.SnapshotModel;
import io.plenum.site.StoredSites;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/** A site's folder read without a database, for tools and experiments; points are numbered in the order of the file. */
public final class FolderModel {

    private FolderModel() {}

    /** @throws IOException where the folder cannot be read */
    public static BuildingModel read(Path folder) throws IOException {
        SiteDraft draft = SiteReader.read(SiteFolder.of(folder), new SiteImportProblems());
        List<Point> points = new ArrayList<>();
        for (PointDraft point : draft.points()) {
            points.add(new Point(
                    new PointId(points.size() + 1),
                    point.key(),
                    point.name(),
                    point.brickClass(),
                    point.kind(),
                    point.unit(),
                    point.stateTexts(),
                    point.writable(),
                    point.source()));
        }
        return new SnapshotModel(new StoredSites(
                        List.of(draft.site()),
                        draft.floors(),
                        draft.spaces(),
                        draft.equipment(),
                        points,
                        draft.points().stream().collect(Collectors.toMap(PointDraft::key, PointDraft::owner))))
                .of(draft.site());
    }
}
