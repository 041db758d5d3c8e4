package io.plenum.twin.search;

import io.plenum.point.Point;
import io.plenum.point.PointSearch;
import io.plenum.search.WordIndex;
import io.plenum.search.WordIndex.Match;
import io.plenum.site.SiteAccess;
import io.plenum.site.SiteModel;
import io.plenum.site.SiteModels;
import java.util.Comparator;
import java.util.List;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Finds in the model in force what whoever is signed in may see. The words are collected once for each import. */
@Component
public class SiteSearch implements PointSearch {

    private final SiteModels models;
    private final SiteAccess access;
    private volatile @Nullable CachedIndex kept;

    SiteSearch(SiteModels models, SiteAccess access) {
        this.models = models;
        this.access = access;
    }

    /** Everything but points, or points: the best first. */
    public List<Match<SiteItem>> find(String query, int limit, Predicate<SiteItem> wanted) {
        SiteModel visible = access.visible();
        return index().find(query, limit, item -> wanted.test(item) && isIn(visible, item));
    }

    /** Points that all words of the query fit, the best first. */
    public List<Point> points(String query, Predicate<Point> wanted) {
        return find(query, Integer.MAX_VALUE, item -> item instanceof SiteItem.OfPoint one && wanted.test(one.point()))
                .stream()
                .map(found -> ((SiteItem.OfPoint) found.item()).point())
                .toList();
    }

    @Override
    public List<Point> matching(String query) {
        return query.isBlank()
                ? access.visible().points().stream()
                        .sorted(Comparator.comparing(Point::key))
                        .toList()
                : points(query, point -> true);
    }

    @Override
    public String placeOf(Point point) {
        return SiteLocations.of(access.visible(), point);
    }

    private static boolean isIn(SiteModel model, SiteItem item) {
        return switch (item) {
            case SiteItem.OfFloor one -> model.floor(one.floor().key()) != null;
            case SiteItem.OfSpace one -> model.space(one.space().key()) != null;
            case SiteItem.OfEquipment one -> model.equipment(one.equipment().key()) != null;
            case SiteItem.OfPoint one -> model.point(one.point().key()) != null;
        };
    }

    private WordIndex<SiteItem> index() {
        SiteModel model = models.current();
        CachedIndex now = kept;
        if (now == null || now.model() != model) {
            now = new CachedIndex(model, SiteIndex.of(model));
            kept = now;
        }
        return now.index();
    }

    private record CachedIndex(SiteModel model, WordIndex<SiteItem> index) {}
}
