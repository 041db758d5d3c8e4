package io.plenum.emulator.aula.air;

import io.plenum.emulator.aula.ageing.AgeingKind;
import io.plenum.emulator.aula.ageing.Wear;

/** A coil with its valve: how far it brings air to the temperature of the water. */
public final class AirCoil {

    public final Wear wear = new Wear(AgeingKind.COIL);
    private final double effectiveness;

    /** @param effectiveness of the clean coil with the valve open, 0 to 1 */
    public AirCoil(double effectiveness) {
        this.effectiveness = effectiveness;
    }

    /**
     * Share of the difference between air and water that the air makes up. Fouling takes a share of the transfer units.
     *
     * @param valve 0 to 1
     */
    public double effectiveness(double valve) {
        double clean = valve * effectiveness;
        return wear.level() == 0 ? clean : 1 - Math.pow(1 - clean, conductance());
    }

    /** How far the valve must open for an effectiveness; more than 1 where the coil cannot. */
    public double valve(double wanted) {
        return (1 - Math.pow(1 - wanted, 1 / conductance())) / effectiveness;
    }

    /** Against that as new: the resistance of the deposits comes on top. */
    public double conductance() {
        return 1 / (1 + wear.level() / 3);
    }
}
