package io.plenum.site;

import io.plenum.point.Point;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;

/** One site cut out of all of them. */
final class BuildingSnapshot extends SnapshotModel implements BuildingModel {

    private final Site site;

    private BuildingSnapshot(Site site, StoredSites rows) {
        super(rows);
        this.site = site;
    }

    static BuildingModel of(Site site, StoredSites all) {
        String key = site.key();
        List<Floor> floors =
                all.floors().stream().filter(floor -> floor.site().equals(key)).toList();
        Set<String> levels = floors.stream().map(Floor::key).collect(Collectors.toSet());
        List<Equipment> equipment = keep(all.equipment(), one -> key.equals(all.siteOf(one)));
        List<Point> points = keep(all.points(), one -> key.equals(all.siteOf(one)));
        return new BuildingSnapshot(
                site,
                new StoredSites(
                        List.of(site),
                        floors,
                        keep(all.spaces(), space -> levels.contains(space.floor())),
                        equipment,
                        points,
                        points.stream()
                                .collect(Collectors.toMap(
                                        Point::key,
                                        point -> String.valueOf(
                                                all.ownerByPoint().get(point.key())))),
                        all.siteByEquipment(),
                        all.siteByPoint()));
    }

    private static <T> List<T> keep(Collection<T> all, Function<T, Boolean> wanted) {
        return all.stream().filter(wanted::apply).toList();
    }

    @Override
    public Site site() {
        return site;
    }
}
