package io.plenum.site.brick;

import io.plenum.site.importing.SiteImportProblems;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * The site that a file describes: its outermost site or building. Where there is none, or there are several, one is made up that holds
 * everything.
 *
 * @param entity null where it was made up
 * @param buildings how many buildings it has
 */
record SitePlace(@Nullable Entity entity, String key, String name, long buildings) {

    private static final Pattern NO_NAME = Pattern.compile(
            "(schema|ontolog(y|ies)|.*example.*|www.*|https?|urn|[\\w.-]+\\.(com|org|net|edu|de|eu|io)|v?\\d[\\d.]*)?");

    static SitePlace of(Model model, SiteImportProblems problems) {
        List<Entity> outer = model.of(EntityRole.SITE)
                .filter(entity -> model.within(entity, EntityRole.SITE) == null)
                .toList();
        long buildings = model.of(EntityRole.SITE)
                .filter(entity -> !model.classOf(entity).equals("Site"))
                .count();
        if (outer.size() == 1) {
            Entity site = outer.getFirst();
            return new SitePlace(site, model.keyOf(site), site.name(), buildings);
        }
        String name = name(model);
        String key = Keys.key(name, false);
        boolean used = model.entities().anyMatch(entity -> model.keyOf(entity).equals(key));
        String free = used ? key + "-site" : key;
        String how = "Say <" + free + "> a brick:Site ; rdfs:label \"…\" ; plenum:zone \"Europe/Berlin\"";
        if (outer.isEmpty()) {
            problems.warning(
                    model.file().name(),
                    0,
                    null,
                    "describes no brick:Site or brick:Building; the site \"" + free + "\" is taken. " + how + ".");
        } else {
            problems.warning(
                    model.file().name(),
                    outer.get(1).line(Vocabulary.TYPE),
                    model.keyOf(outer.get(1)),
                    "is a site beside " + model.keyOf(outer.getFirst()) + "; the site \"" + free
                            + "\" is taken to hold both. " + how
                            + " ; brick:hasPart "
                            + outer.stream()
                                    .map(one -> "<" + model.keyOf(one) + ">")
                                    .collect(Collectors.joining(" , "))
                            + " , or give each its own file.");
        }
        return new SitePlace(null, free, name, buildings);
    }

    /** The last word of the namespace that is a name. */
    private static String name(Model model) {
        String[] words = model.namespace().split("[/#:?&=]+", -1);
        for (int i = words.length - 1; i >= 0; i--) {
            String word = words[i].strip();
            if (!NO_NAME.matcher(word).matches() && word.chars().anyMatch(Character::isLetter)) {
                return word.length() > 80 ? word.substring(0, 80) : word;
            }
        }
        return "site";
    }
}
