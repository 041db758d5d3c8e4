package io.plenum.site.brick;

import io.plenum.site.importing.SiteImportProblems;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.text.Normalizer;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;
import org.eclipse.rdf4j.model.Resource;

/**
 * The key of each entity: its IRI after that of the site, or the last part of it where it lies elsewhere. What a key may not consist of
 * is replaced, always in the same way: history hangs on keys.
 */
public final class Keys {

    private static final int LONGEST = 200;
    private static final Pattern PERCENT = Pattern.compile("%[0-9A-Fa-f]{2}");
    private static final Pattern ACCENT = Pattern.compile("\\p{M}+");
    private static final Pattern FORBIDDEN = Pattern.compile("[^A-Za-z0-9_.-]+");
    private static final Pattern EDGES = Pattern.compile("^[^A-Za-z0-9]+|[^A-Za-z0-9_.-]+$");

    private final String prefix;
    private final Map<Resource, String> keys = new HashMap<>();
    private final Map<String, Entity> taken = new HashMap<>();

    Keys(String prefix) {
        this.prefix = prefix;
    }

    /** Gives out the keys; what had to be changed is told. */
    void assign(String file, List<Entity> entities, Map<Entity, EntityRole> roles, SiteImportProblems problems) {
        for (Entity entity : entities) {
            String plain = plain(entity.id().stringValue());
            String key = key(plain, roles.getOrDefault(entity, EntityRole.NONE) == EntityRole.POINT);
            String free = free(key, entity);
            keys.put(entity.id(), free);
            if (!free.equals(key)) {
                problems.repeated(
                        "names that were given twice",
                        file,
                        entity.line(),
                        key,
                        "is the name of something in line "
                                + taken.getOrDefault(key, entity).line() + " too; it is called " + free
                                + " here. Give each its own name.");
            } else if (!key.equals(plain)) {
                problems.repeated(
                        "names with other characters",
                        file,
                        entity.line(),
                        plain,
                        "is called " + key
                                + " here: names consist of letters a to z, digits and - _ . only (points also /), at"
                                + " most " + LONGEST + " characters.");
            }
        }
    }

    /** For what has no IRI of its own: the owner's key and what it is. */
    void assign(Entity entity, String owner, String name, boolean point) {
        String base =
                key(owner + (point ? "/" : "-") + name.toLowerCase(Locale.ROOT).replace('_', '-'), point);
        String key = base;
        for (int i = 2; taken.containsKey(key); i++) {
            key = base + "-" + i;
        }
        taken.put(key, entity);
        keys.put(entity.id(), key);
    }

    private String free(String key, Entity entity) {
        Entity first = taken.putIfAbsent(key, entity);
        if (first == null) {
            return key;
        }
        String other = key + "-" + Integer.toHexString(entity.id().stringValue().hashCode());
        taken.put(other, entity);
        return other;
    }

    String of(Resource id) {
        String key = keys.get(id);
        return key == null ? plain(id.stringValue()) : key;
    }

    private String plain(String iri) {
        if (!prefix.isEmpty() && iri.startsWith(prefix) && iri.length() > prefix.length()) {
            return iri.substring(prefix.length());
        }
        String trimmed = iri.endsWith("/") || iri.endsWith("#") ? iri.substring(0, iri.length() - 1) : iri;
        return Vocabulary.localName(trimmed);
    }

    /** A key made of any text, always the same one; that of a point may have slashes. */
    public static String key(String plain, boolean point) {
        String text = plain;
        if (PERCENT.matcher(text).find()) {
            try {
                text = URLDecoder.decode(text.replace("+", "%2B"), StandardCharsets.UTF_8);
            } catch (IllegalArgumentException e) {
                // a stray per cent sign is replaced below as any other character
            }
        }
        text = text.replace("ß", "ss").replace("ä", "ae").replace("ö", "oe").replace("ü", "ue");
        text = text.replace("Ä", "Ae").replace("Ö", "Oe").replace("Ü", "Ue");
        text = ACCENT.matcher(Normalizer.normalize(text, Normalizer.Form.NFD)).replaceAll("");
        StringBuilder key = new StringBuilder();
        for (String segment : point ? text.split("/", -1) : new String[] {text}) {
            String clean =
                    EDGES.matcher(FORBIDDEN.matcher(segment).replaceAll("-")).replaceAll("");
            clean = clean.endsWith("-") && !segment.endsWith("-") ? clean.substring(0, clean.length() - 1) : clean;
            key.append(key.isEmpty() || clean.isEmpty() ? "" : "/").append(clean);
        }
        String found = key.isEmpty() ? "unnamed" : key.toString();
        return found.length() <= LONGEST
                ? found
                : found.substring(0, LONGEST - 9) + "-" + Integer.toHexString(plain.hashCode());
    }
}
