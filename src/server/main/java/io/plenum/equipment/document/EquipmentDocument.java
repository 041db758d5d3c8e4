package io.plenum.equipment.document;

import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * A document of a piece of equipment; its bytes are read apart.
 *
 * @param equipment its key
 * @param ends the last day of a warranty, in the building's own calendar; null for anything else
 * @param bytes how large it is
 * @param time when it was added
 */
public record EquipmentDocument(
        long id,
        String equipment,
        DocumentKind kind,
        String title,
        @Nullable LocalDate ends,
        DocumentFormat format,
        int bytes,
        Instant time,
        String who) {}
