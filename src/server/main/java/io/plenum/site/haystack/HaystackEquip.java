package io.plenum.site.haystack;

import io.plenum.site.brick.Vocabulary;
import java.util.List;

/** A piece of equipment. */
final class HaystackEquip {

    /** From where it gets what flows through it: the other one feeds it. */
    private static final List<String> FLOWS = List.of(
            "airRef",
            "ahuRef",
            "hotWaterRef",
            "hotWaterPlantRef",
            "chilledWaterRef",
            "chilledWaterPlantRef",
            "condenserWaterRef",
            "steamRef",
            "steamPlantRef",
            "refrigRef",
            "naturalGasRef",
            "elecRef",
            "domesticWaterRef",
            "boilerRef",
            "chillerRef");

    private final HaystackModel model;
    private final HaystackRecord equip;
    private final String id;

    HaystackEquip(HaystackModel model, HaystackRecord equip, String id) {
        this.model = model;
        this.equip = equip;
        this.id = id;
    }

    void equip() {
        model.describe(equip, id, "equip", "Equipment");
        model.relate(equip, id, "equipRef", Vocabulary.IS_PART_OF, false);
        model.relate(equip, id, "spaceRef", Vocabulary.HAS_LOCATION, false);
        model.relate(equip, id, "floorRef", Vocabulary.HAS_LOCATION, false);
        model.relate(equip, id, "siteRef", Vocabulary.IS_PART_OF, false);
        FLOWS.forEach(tag -> model.relate(equip, id, tag, Vocabulary.FEEDS, true));
        model.relate(equip, id, "plenumFeedsRefs", Vocabulary.FEEDS, false);
        model.relate(equip, id, "plenumMetersRefs", Vocabulary.METERS, false);
        model.relate(equip, id, "submeterOf", Vocabulary.IS_SUB_METER_OF, false);
        String system = equip.text("plenumSystem");
        if (system != null) {
            model.statements().text(String.valueOf(model.keyOf(id)), Vocabulary.SYSTEM, system, equip.line());
        }
    }
}
