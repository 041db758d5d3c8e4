package io.plenum.site.pointlist;

import io.plenum.point.Point;
import io.plenum.point.PointSource;
import io.plenum.site.Site;
import io.plenum.site.SiteModel;
import io.plenum.site.importing.PointDraft;
import io.plenum.site.importing.SiteImportProblems;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Compares a list with the model in force. Points that are known by their source keep their key, place, class and name: a list adds what
 * they lack and changes nothing that they have, because history was recorded in it.
 */
final class PointListMerge {

    private final SiteModel model;
    private final Site site;
    private final SiteImportProblems problems;
    private final Map<PointSource, Point> bySource = new HashMap<>();
    private final Map<PointSource, String> listed = new HashMap<>();
    private final Set<String> taken = new HashSet<>();
    private final List<PointDraft> added = new ArrayList<>();
    private final List<PointDraft> completed = new ArrayList<>();
    private int unchanged;

    private PointListMerge(SiteModel model, Site site, SiteImportProblems problems) {
        this.model = model;
        this.site = site;
        this.problems = problems;
        model.points().forEach(point -> {
            taken.add(point.key());
            if (point.source() != null) {
                bySource.put(point.source(), point);
            }
        });
    }

    static PointListChange of(SiteModel model, Site site, List<ListedPoint> points, SiteImportProblems problems) {
        PointListMerge merge = new PointListMerge(model, site, problems);
        points.forEach(merge::take);
        return new PointListChange(List.copyOf(merge.added), List.copyOf(merge.completed), merge.unchanged);
    }

    private void take(ListedPoint point) {
        PointSource source = point.source();
        String before = source == null ? null : listed.putIfAbsent(source, point.key());
        if (before != null) {
            warn(point, "rows with the source of another", "has the same source as " + before + " and was left out");
            return;
        }
        Point known = known(point);
        if (known == null) {
            add(point);
        } else if (isHere(known)) {
            complete(known, point);
        } else {
            warn(
                    point,
                    "points of other sites",
                    "comes from where " + known.key() + " of another site comes from, and was left out");
        }
    }

    /** By source; by key only where one of the two has none. */
    private @Nullable Point known(ListedPoint point) {
        Point same = point.source() == null ? null : bySource.get(point.source());
        if (same != null) {
            return same;
        }
        Point named = model.point(point.key());
        boolean free = named != null && isHere(named) && (named.source() == null || point.source() == null);
        return free ? named : null;
    }

    private boolean isHere(Point point) {
        Site of = model.siteOf(point.key());
        return of != null && of.key().equals(site.key());
    }

    private void add(ListedPoint point) {
        String key = point.key();
        for (int i = 2; !taken.add(key); i++) {
            key = point.key() + "-" + i;
        }
        if (!key.equals(point.key())) {
            warn(
                    point,
                    "names that were given twice",
                    "is the name of another point too; it is called " + key + " here");
        }
        added.add(new PointDraft(
                key,
                owner(point),
                point.name(),
                point.brickClass(),
                point.kind(),
                point.unit(),
                point.states(),
                point.writable(),
                point.source()));
    }

    private String owner(ListedPoint point) {
        String owner = point.owner();
        if (owner == null || owner.equals(site.key())) {
            return site.key();
        }
        Site of = model.siteOf(owner);
        if (of != null && of.key().equals(site.key()) && model.point(owner) == null) {
            return owner;
        }
        warn(
                point,
                "points of unknown owners",
                "belongs to " + owner + ", which the site does not have; it is not placed");
        return site.key();
    }

    private void complete(Point known, ListedPoint point) {
        PointDraft draft =
                PointCompletion.of(known, ownerOf(known), point, (kind, message) -> warn(point, kind, message));
        if (draft == null) {
            unchanged++;
        } else {
            completed.add(draft);
        }
    }

    private String ownerOf(Point known) {
        String owner = model.anyOwnerOf(known.key());
        return owner == null ? site.key() : owner;
    }

    private void warn(ListedPoint point, String kind, String message) {
        problems.repeated(kind, point.file(), point.line(), point.key(), message + ".");
    }
}
