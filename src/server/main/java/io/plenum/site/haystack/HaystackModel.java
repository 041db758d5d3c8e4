package io.plenum.site.haystack;

import io.plenum.site.brick.Keys;
import io.plenum.site.brick.ModelStatements;
import io.plenum.site.brick.SpellingSuggestion;
import io.plenum.site.brick.Vocabulary;
import io.plenum.site.importing.SiteDraft;
import io.plenum.site.importing.SiteImportProblems;
import io.plenum.site.shape.DescribedModel;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** The records of a file as places, equipment and points, with what they say of each other. */
final class HaystackModel {

    /** What a record is, by its markers. */
    enum What {
        SITE,
        PLACE,
        EQUIP,
        POINT,
        /** Connections, users, weather stations of the server and whatever else is no part of the building. */
        NONE
    }

    /** Tags of the vocabulary that are no class and no slip of the pen. */
    private static final Set<String> STRUCTURE = Set.of("""
        site space floor equip point entity his cur writable weather room zone device network conn connection geoPlace ac dc
        elecAc cmd sp sensor synthetic hisCollectCov enabled disabled submeter primaryFunction phenomenon vav cav system
        singleDuct dualDuct fanPowered perimeterHeat variableAirVolume constantAirVolume pressureDependent pressureIndependent
        parallel series hotWaterHeating chilledWaterCooling dxCooling gasHeating elecHeating multiZone directZone air water
        bacnetPoint bacnetConn modbusPoint haystackPoint obixPoint opcPoint sedonaPoint primaryLoop secondaryLoop circ""".split("\\s+"));

    private final String file;
    private final SiteImportProblems problems;
    private final ModelStatements statements;
    private final Map<String, HaystackRecord> byId = new LinkedHashMap<>();
    private final Map<String, String> keys = new HashMap<>();
    private final Set<String> toldTags = new HashSet<>();

    HaystackModel(String file, List<HaystackRecord> records, SiteImportProblems problems) {
        this.file = file;
        this.problems = problems;
        this.statements = new ModelStatements(file, problems);
        records.forEach(this::index);
    }

    private void index(HaystackRecord one) {
        String id = one.id();
        if (id == null) {
            warn(one, "records without an id", "has no id, so nothing can belong to it: left out");
        } else if (byId.putIfAbsent(id, one) != null) {
            warn(one, "ids that were given twice", "is the id of another record too: left out");
        } else {
            keys.put(id, key(one, id));
        }
    }

    /** Our own key where the record has it, else its id: names change, and history hangs on keys. */
    private static String key(HaystackRecord one, String id) {
        String own = one.text("plenumKey");
        return Keys.key(own == null ? id.replace('/', '-') : own, own != null);
    }

    @Nullable
    SiteDraft read(Consumer<DescribedModel> check) {
        byId.forEach((id, one) -> {
            switch (what(one)) {
                case SITE -> new HaystackPlace(this, one, id).site();
                case PLACE -> new HaystackPlace(this, one, id).place();
                case EQUIP -> new HaystackEquip(this, one, id).equip();
                case POINT -> new HaystackPoint(this, one, id).point();
                case NONE -> {}
            }
        });
        return statements.read(check);
    }

    static What what(HaystackRecord one) {
        if (one.has("point")) {
            return What.POINT;
        }
        if (one.has("equip")) {
            return What.EQUIP;
        }
        if (one.has("site")) {
            return What.SITE;
        }
        boolean place = one.has("space") || one.has("floor") || one.has("room") || one.has("zone");
        return place ? What.PLACE : What.NONE;
    }

    ModelStatements statements() {
        return statements;
    }

    @Nullable
    HaystackRecord find(String id) {
        return byId.get(id);
    }

    /** Key of a record of the file, null where the file does not have it. */
    @Nullable
    String keyOf(String id) {
        return keys.get(id);
    }

    void warn(HaystackRecord one, String kind, String message) {
        problems.repeated(
                kind,
                file,
                one.line(),
                one.name(),
                message.endsWith("?") || message.endsWith(".") ? message : message + ".");
    }

    /** Says what is said of all records alike; the class is taken where neither the record nor the table has one. */
    void describe(HaystackRecord one, String id, String what, String brickClass) {
        String key = String.valueOf(keyOf(id));
        Set<String> markers = markers(one, what);
        String said = one.text("brickClass");
        String known =
                said != null && said.matches("[A-Za-z][\\w.-]{0,119}") ? said : HaystackClasses.of(what, markers);
        statements.type(key, known == null ? brickClass : known, one.line());
        if (known == null) {
            unknown(one, what, markers, brickClass);
        }
        statements.text(key, Vocabulary.LABEL, one.name(), one.line());
        slips(one);
    }

    private void unknown(HaystackRecord one, String what, Set<String> markers, String taken) {
        String near = HaystackClasses.near(what, markers);
        warn(
                one,
                "records whose tags name no class",
                "has tags that name no class of Brick (" + String.join(" ", markers) + "); " + taken + " is taken"
                        + (near == null ? ". Say brickClass:\"…\"" : ". Is " + near + " meant?"));
    }

    /** A point of a fan or pump says only what it does there. */
    private Set<String> markers(HaystackRecord one, String what) {
        Set<String> markers = one.markers();
        for (String marker : Set.copyOf(markers)) {
            markers.addAll(List.of(marker.split("-", -1)));
        }
        if (what.equals("point")) {
            for (String ref : one.refs("equipRef")) {
                HaystackRecord equip = find(ref);
                if (equip != null && (equip.has("fan") || equip.has("pump"))) {
                    markers.addAll(equip.markers());
                }
            }
        }
        return markers;
    }

    private void slips(HaystackRecord one) {
        for (String tag : one.markers()) {
            if (!HaystackClasses.MARKERS.contains(tag) && !STRUCTURE.contains(tag) && toldTags.add(tag)) {
                String meant = SpellingSuggestion.of(tag, HaystackClasses.MARKERS, Math.min(2, tag.length() / 4));
                if (meant != null) {
                    warn(one, "tags that are not known", "has the unknown tag " + tag + "; is " + meant + " meant?");
                }
            }
        }
    }

    /** Relates a record to those to which a tag refers; a reference into nothing is told. */
    void relate(HaystackRecord one, String id, String tag, String property, boolean turned) {
        String key = String.valueOf(keyOf(id));
        for (String ref : one.refs(tag)) {
            String other = keyOf(ref);
            if (other == null) {
                warn(
                        one,
                        "references to what the file does not describe",
                        "refers by " + tag + " to @" + ref + ", which the file does not have; that is left out");
            } else if (turned) {
                statements.relate(other, property, key, one.line());
            } else {
                statements.relate(key, property, other, one.line());
            }
        }
    }
}
