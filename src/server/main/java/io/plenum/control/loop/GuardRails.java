package io.plenum.control.loop;

/**
 * What must hold while a loop writes.
 *
 * @param comfortKelvin by how much a zone may leave its band between heating and cooling set point
 * @param share of the zones that may be further out, 0 to 1; one zone always may
 * @param patienceSeconds for which more of them may be
 * @param blindSeconds for which the values that it needs may be missing
 */
public record GuardRails(double comfortKelvin, double share, double patienceSeconds, double blindSeconds) {

    public static final GuardRails STANDARD = new GuardRails(1.5, 0.1, 900, 300);
}
