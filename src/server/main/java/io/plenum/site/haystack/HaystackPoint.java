package io.plenum.site.haystack;

import io.plenum.point.unit.Unit;
import io.plenum.site.address.BacnetReference;
import io.plenum.site.brick.Vocabulary;
import io.plenum.tabular.unit.UnitSpelling;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** A point: its owner, kind, unit, states and source. */
final class HaystackPoint {

    /** The device behind a BACnet connection: {@code bacnet://10.0.0.5/1205}. */
    private static final Pattern DEVICE = Pattern.compile("bacnet://.*/(\\d{1,7})(?:[?#].*)?");

    private final HaystackModel model;
    private final HaystackRecord point;
    private final String id;
    private final String key;

    HaystackPoint(HaystackModel model, HaystackRecord point, String id) {
        this.model = model;
        this.point = point;
        this.id = id;
        this.key = String.valueOf(model.keyOf(id));
    }

    void point() {
        model.describe(point, id, "point", function());
        owner();
        kind();
        String unit = point.text("unit");
        if (unit != null) {
            Unit known = UnitSpelling.of(unit);
            say(Vocabulary.HAS_UNIT, known == null ? unit.replaceFirst("^(_|unit:)", "") : known.qudt());
        }
        if (point.has("writable")) {
            say(Vocabulary.WRITABLE, "true");
        }
        source();
    }

    private String function() {
        return point.has("cmd") ? "Command" : point.has("sp") ? "Setpoint" : point.has("sensor") ? "Sensor" : "Point";
    }

    private void owner() {
        for (String tag : List.of("equipRef", "spaceRef", "floorRef", "siteRef")) {
            if (point.refs(tag).stream().anyMatch(ref -> model.keyOf(ref) != null)) {
                model.relate(point, id, tag, Vocabulary.IS_POINT_OF, false);
                return;
            }
        }
        // What refers to nothing that is there is told by the references.
        model.relate(point, id, "equipRef", Vocabulary.IS_POINT_OF, false);
    }

    private void kind() {
        List<String> states = states();
        String kind = point.text("kind");
        String word = kind == null ? "" : kind.toLowerCase(Locale.ROOT);
        if (word.startsWith("bool")) {
            say(Vocabulary.KIND, "BINARY");
        } else if (word.startsWith("num")) {
            say(Vocabulary.KIND, "NUMERIC");
        } else if (word.startsWith("str")) {
            say(Vocabulary.KIND, "MULTISTATE");
        }
        if (!states.isEmpty() && !word.startsWith("num")) {
            model.statements().list(key, Vocabulary.STATE_TEXTS, states, point.line());
        }
    }

    /** {@code enum:"off,slow,fast"}, or a list of texts. */
    private List<String> states() {
        String text = point.text("enum");
        if (text != null) {
            return text.startsWith("@")
                    ? List.of()
                    : Pattern.compile(",")
                            .splitAsStream(text)
                            .map(String::strip)
                            .toList();
        }
        List<String> states = new ArrayList<>();
        if (point.tags().get("enum") instanceof HaystackValue.Items items) {
            for (HaystackValue item : items.items()) {
                if (item instanceof HaystackValue.Text one) {
                    states.add(one.text());
                }
            }
        }
        return states;
    }

    private void source() {
        String address = point.text("plenumAddress");
        String connection = point.text("plenumConnection");
        if (address != null && connection != null) {
            model.statements().source(key, connection, address, point.line());
            return;
        }
        String object = point.text("bacnetCur");
        if (object != null) {
            bacnet(object);
        }
    }

    private void bacnet(String written) {
        BacnetReference object = BacnetReference.of(written);
        String device = point.refs("bacnetConnRef").stream()
                .map(this::device)
                .filter(java.util.Objects::nonNull)
                .findFirst()
                .orElse(null);
        if (object.problem() != null || device == null) {
            model.warn(
                    point,
                    "points without values for such a reason",
                    object.problem() != null
                            ? "has bacnetCur \"" + written + "\", which " + object.problem() + "; it gets no values"
                            : "has a bacnetConnRef to no connection with a uri bacnet://ADDRESS/DEVICE; it gets no values");
            return;
        }
        model.statements().source(key, "bacnet", device + "/" + object.text(), point.line());
    }

    private @Nullable String device(String ref) {
        HaystackRecord connection = model.find(ref);
        String uri = connection == null ? null : connection.text("uri");
        Matcher device = DEVICE.matcher(uri == null ? "" : uri);
        return device.matches() ? device.group(1) : null;
    }

    private void say(String property, String text) {
        model.statements().text(key, property, text, point.line());
    }
}
