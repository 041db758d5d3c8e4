package io.plenum.commissioning.review;

import io.plenum.site.Equipment;
import io.plenum.site.Floor;
import io.plenum.site.Site;
import io.plenum.site.SiteModel;
import io.plenum.site.Space;
import java.text.Normalizer;
import java.util.Arrays;
import java.util.HashSet;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** Keys of what is new: made of names, always in the same way, and free in the whole installation. */
final class PlannedKeys {

    private static final Pattern ACCENT = Pattern.compile("\\p{M}+");
    private static final Pattern SEPARATORS = Pattern.compile("[^a-z0-9]+");
    private static final Pattern EDGES = Pattern.compile("^-|-$");
    private static final Pattern BETWEEN = Pattern.compile("(?<=[a-z])(?=[0-9])|[^a-z0-9]+");
    private static final int LONGEST = 100;

    private final Set<String> taken = new HashSet<>();
    private final String site;

    PlannedKeys(SiteModel all, Site site) {
        this.site = site.key();
        all.sites().stream().map(Site::key).forEach(taken::add);
        all.floors().stream().map(Floor::key).forEach(taken::add);
        all.spaces().stream().map(Space::key).forEach(taken::add);
        all.equipment().stream().map(Equipment::key).forEach(taken::add);
        all.points().forEach(point -> taken.add(point.key()));
        taken.add(site.key());
    }

    /** Of a floor, room or machine: with the site's before it where another has the same. */
    String ofPlace(String name) {
        String plain = slug(name);
        return free(taken.contains(plain) ? site + "-" + plain : plain);
    }

    String ofPoint(String owner, String what) {
        return free(owner + "/" + slug(what));
    }

    private String free(String wanted) {
        String key = wanted;
        for (int i = 2; !taken.add(key); i++) {
            key = wanted + "-" + i;
        }
        return key;
    }

    static String slug(String name) {
        String plain = ACCENT.matcher(Normalizer.normalize(lower(name), Normalizer.Form.NFD))
                .replaceAll("");
        String slug = EDGES.matcher(SEPARATORS.matcher(plain).replaceAll("-")).replaceAll("");
        return slug.isEmpty() ? "unnamed" : slug.substring(0, Math.min(LONGEST, slug.length()));
    }

    /** The same for {@code AHU 1}, {@code ahu-01} and {@code AHU1}. */
    static String alike(String name) {
        return Arrays.stream(BETWEEN.split(lower(name), -1))
                .filter(part -> !part.isEmpty())
                .map(part -> part.replaceFirst("^0+(?=.)", ""))
                .collect(Collectors.joining(" "));
    }

    private static String lower(String name) {
        return name.toLowerCase(Locale.ROOT)
                .replace("ä", "ae")
                .replace("ö", "oe")
                .replace("ü", "ue")
                .replace("ß", "ss");
    }
}
