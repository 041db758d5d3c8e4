package io.plenum.site.importing;

import io.plenum.web.RequestProblem;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Predicate;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;

/** A zipped site folder, unpacked in memory within bounds that a real site does not reach and a zip bomb does. */
public final class SiteArchive {

    public static final int LARGEST_UPLOAD = 32 * 1024 * 1024;
    private static final int MOST_FILES = 200;
    private static final int LARGEST_WHOLE = 96 * 1024 * 1024;

    private final Map<String, byte[]> files = new TreeMap<>();
    private int entries;
    private long whole;

    private final Predicate<String> wanted;

    private SiteArchive(Predicate<String> wanted) {
        this.wanted = wanted;
    }

    /**
     * The model and the plans of an archive.
     *
     * @throws RequestProblem where it is no zip or grows beyond the bounds
     */
    public static SiteFolder unpack(byte[] zip) {
        return new SiteFolder(files(zip, SiteFolder::belongs));
    }

    /**
     * Files of any archive by their names without folders.
     *
     * @param wanted which names are unpacked
     * @throws RequestProblem where it is no zip or grows beyond the bounds
     */
    public static Map<String, byte[]> files(byte[] zip, Predicate<String> wanted) {
        SiteArchive archive = new SiteArchive(wanted);
        try (ZipInputStream in = new ZipInputStream(new ByteArrayInputStream(zip))) {
            for (ZipEntry entry = in.getNextEntry(); entry != null; entry = in.getNextEntry()) {
                archive.take(entry, in);
            }
        } catch (IOException | IllegalArgumentException e) {
            // The second is what the JDK says to file names that are not UTF-8.
            throw problem("site.rest.no-zip");
        }
        if (archive.entries == 0) {
            throw problem("site.rest.no-zip");
        }
        return archive.files;
    }

    private void take(ZipEntry entry, ZipInputStream in) throws IOException {
        if (++entries > MOST_FILES) {
            throw problem("site.rest.too-many-files", MOST_FILES);
        }
        byte[] content = in.readNBytes(SiteFolder.LARGEST_MODEL + 1);
        whole += content.length;
        if (content.length > SiteFolder.LARGEST_MODEL || whole > LARGEST_WHOLE) {
            throw problem("site.rest.unpacks-too-large", SiteFolder.LARGEST_MODEL >> 20, LARGEST_WHOLE >> 20);
        }
        String name = entry.getName().substring(entry.getName().lastIndexOf('/') + 1);
        if (wanted.test(name) && !entry.isDirectory() && files.put(name, content) != null) {
            throw problem("site.rest.two-files", name);
        }
    }

    private static RequestProblem problem(String text, Object... arguments) {
        return RequestProblem.of("body", text, arguments);
    }
}
