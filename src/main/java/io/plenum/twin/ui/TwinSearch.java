package io.plenum.twin.ui;

import io.plenum.site.Equipment;
import io.plenum.site.Floor;
import io.plenum.site.SiteAccess;
import io.plenum.site.SiteModel;
import io.plenum.site.Space;
import io.plenum.ui.SearchSource;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Finds spaces, then equipment, then points, by all words of the query in their name or key. */
@Component
class TwinSearch implements SearchSource {

    private final SiteAccess models;

    TwinSearch(SiteAccess models) {
        this.models = models;
    }

    @Override
    public List<Hit> find(String query, int limit) {
        SiteModel model = models.visible();
        List<String> words =
                Arrays.asList(query.toLowerCase(Locale.ROOT).strip().split("\\s+"));
        List<Hit> hits = new ArrayList<>();
        model.spaces().stream()
                .filter(space -> matches(words, space.name(), space.key()))
                .forEach(space -> add(hits, model, space.name(), space.key()));
        model.equipment().stream()
                .filter(equipment -> matches(words, equipment.name(), equipment.key()))
                .forEach(equipment -> add(hits, model, equipment.name(), equipment.key()));
        model.points().stream()
                .filter(point -> matches(words, point.name(), point.key()))
                .limit(limit * 4L)
                .forEach(point -> add(hits, model, point.name(), model.ownerOf(point.key())));
        return hits.stream().limit(limit).toList();
    }

    private static boolean matches(List<String> words, String name, String key) {
        String text = (name + " " + key).toLowerCase(Locale.ROOT);
        return words.stream().allMatch(text::contains);
    }

    private static void add(List<Hit> hits, SiteModel model, String name, @Nullable String owner) {
        Floor floor = owner == null ? null : floorOf(model, owner);
        if (owner != null && floor != null) {
            String ownerName = name(model, owner);
            String where = ownerName.equals(name) ? floor.name() : floor.name() + " · " + ownerName;
            hits.add(new Hit(name, where, "floors/" + floor.key() + "/" + owner));
        }
    }

    /** The floor on which a space or equipment is, null where it is on none. */
    static @Nullable Floor floorOf(SiteModel model, String key) {
        Space space = model.space(key);
        Equipment equipment = model.equipment(key);
        if (equipment != null && equipment.floor() == null && equipment.space() != null) {
            space = model.space(equipment.space());
        }
        String floor = space != null ? space.floor() : equipment != null ? equipment.floor() : null;
        return floor == null ? null : model.floor(floor);
    }

    static String name(SiteModel model, String key) {
        Space space = model.space(key);
        Equipment equipment = model.equipment(key);
        return space != null ? space.name() : equipment != null ? equipment.name() : key;
    }
}
