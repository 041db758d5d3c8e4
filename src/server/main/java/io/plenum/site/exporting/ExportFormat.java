package io.plenum.site.exporting;

import io.plenum.site.BuildingModel;
import java.nio.charset.StandardCharsets;
import java.util.List;

/** How a site is written. */
public enum ExportFormat {
    /** Brick in Turtle: all of the model. */
    BRICK("text/turtle", ".ttl"),
    /** Project Haystack 4 in JSON. */
    HAYSTACK("application/json", ".json"),
    /** The points alone, with their owners. */
    CSV("text/csv", ".csv"),
    /** The points of BACnet alone, zipped with the files of state texts and units. */
    EDE("application/zip", "-ede.zip"),
    /** Model, plans and what else belongs to the site, as the importer takes it. */
    ARCHIVE("application/zip", ".zip");

    private final String type;
    private final String ending;

    ExportFormat(String type, String ending) {
        this.type = type;
        this.ending = ending;
    }

    /** Media type. */
    public String type() {
        return type;
    }

    /** Name of the file of a site. */
    public String file(String site) {
        return site + ending;
    }

    /** The site as a file, with its plans where the format has them. */
    public byte[] write(ExportedSite site) {
        return this == ARCHIVE ? site.zip() : write(site.model());
    }

    /** The model as a file. */
    byte[] write(BuildingModel model) {
        return switch (this) {
            case BRICK -> bytes(new TurtleExport(model).text());
            case HAYSTACK -> new HaystackExport(model).json();
            case CSV -> bytes("\uFEFF" + PointTableExport.text(model));
            case EDE -> new EdeExport(model).zip();
            case ARCHIVE -> new ExportedSite(model, floor -> null, List.of()).zip();
        };
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }
}
