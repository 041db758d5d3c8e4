package io.plenum.emulator;

import io.plenum.emulator.aula.AulaHouse;
import io.plenum.emulator.aula.HouseFile;
import java.io.IOException;
import java.nio.file.Path;

/**
 * A house, and where it is kept for the next start.
 *
 * @param seed and {@code guideline36}: another house than this one does not go on from the file
 */
record KeptHouse(AulaHouse house, long seed, boolean guideline36, Path file) {

    /** Call it on the thread that steps the house. */
    void save() {
        try {
            HouseFile.save(house, seed, guideline36, file);
        } catch (IOException e) {
            System.err.println("Aula House could not be kept in " + file + ": " + e.getMessage());
        }
    }
}
