package io.plenum.site.exporting;

import io.plenum.site.BuildingModel;
import io.plenum.site.FloorPlan;
import io.plenum.site.FloorPlans;
import io.plenum.site.importing.SiteAttachment;
import io.plenum.site.importing.SiteFolder;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/**
 * A site with all that its folder holds.
 *
 * @param attached what other modules give with it
 */
public record ExportedSite(BuildingModel model, FloorPlans plans, List<SiteAttachment> attached) {

    /** The folder as the importer takes it, zipped. */
    byte[] zip() {
        Map<String, byte[]> files = new TreeMap<>();
        files.put(SiteFolder.MODEL, ExportFormat.BRICK.write(model));
        model.floors().forEach(floor -> {
            FloorPlan plan = plans.planOf(floor.key());
            if (plan != null) {
                files.put(floor.key() + ".svg", plan.svg().getBytes(StandardCharsets.UTF_8));
            }
        });
        attached.forEach(one -> files.put(one.file(), one.write()));
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(bytes)) {
            for (Map.Entry<String, byte[]> file : files.entrySet()) {
                zip.putNextEntry(new ZipEntry(file.getKey()));
                zip.write(file.getValue());
                zip.closeEntry();
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return bytes.toByteArray();
    }
}
