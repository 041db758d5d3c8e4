package io.plenum.upkeep.wear;

import io.plenum.upkeep.ActuatorDay;
import io.plenum.upkeep.WearDay;
import java.util.List;

/** What was counted of one piece of equipment in some days. */
record EquipmentWear(String equipment, List<WearDay> days, List<ActuatorDay> actuators) {}
