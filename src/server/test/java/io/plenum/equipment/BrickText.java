package io.plenum.equipment;

import io.plenum.site.BuildingModel;
import io.plenum.site.importing.FolderModel;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** A model written in a test: one building, with the prefixes {@code bldg} and {@code brick}. */
public final class BrickText {

    private BrickText() {}

    /** @param folder empty */
    public static BuildingModel read(Path folder, String statements) throws IOException {
        Files.writeString(folder.resolve("site.ttl"), """
                @prefix bldg: <urn:example#> .
                @prefix brick: <https://brickschema.org/schema/Brick#> .
                bldg:HQ a brick:Building ; brick:hasPart bldg:Floor_1 .
                bldg:Floor_1 a brick:Floor .
                """ + statements);
        return FolderModel.read(folder);
    }
}
