package io.plenum.emulator;

import io.plenum.emulator.aula.AulaHouse;
import io.plenum.emulator.aula.StateFile;
import java.io.IOException;
import java.nio.file.Path;

/**
 * A building, and where it is kept for the next start.
 *
 * @param seed and {@code guideline36}: another building than this one does not go on from the file
 */
record PersistedBuilding(AulaHouse building, long seed, boolean guideline36, Path file) {

    /** Call it on the thread that steps the building. */
    void save() {
        try {
            StateFile.save(building, seed, guideline36, file);
        } catch (IOException e) {
            System.err.println("Aula House could not be kept in " + file + ": " + e.getMessage());
        }
    }
}
