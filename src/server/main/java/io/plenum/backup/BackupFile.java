package io.plenum.backup;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.zip.ZipEntry;
import java.util.zip.ZipException;
import java.util.zip.ZipFile;
import org.jspecify.annotations.Nullable;
import org.springframework.core.io.Resource;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.json.JsonMapper;

/** A backup opened for reading. */
final class BackupFile implements AutoCloseable {

    private static final int LARGEST_MANIFEST = 16 * 1024 * 1024;

    private final Path path;
    private final ZipFile zip;
    private final Manifest manifest;

    private BackupFile(Path path, ZipFile zip, Manifest manifest) {
        this.path = path;
        this.zip = zip;
        this.manifest = manifest;
    }

    /** @throws BackupException where it is no backup, or one of a layout that this program does not know */
    static BackupFile open(Path path) throws IOException {
        if (!Files.isReadable(path)) {
            throw new BackupException("there is no file " + path + " that can be read; give the path of a backup.");
        }
        ZipFile zip;
        try {
            zip = new ZipFile(path.toFile());
        } catch (ZipException e) {
            throw damaged(path);
        }
        try {
            return new BackupFile(path, zip, manifest(path, zip));
        } catch (IOException | RuntimeException e) {
            zip.close();
            throw e;
        }
    }

    private static Manifest manifest(Path path, ZipFile zip) throws IOException {
        ZipEntry entry = zip.getEntry(Manifest.ENTRY);
        if (entry == null) {
            throw new BackupException(path + " is no backup of Plenum; give the path of one.");
        }
        try (InputStream in = zip.getInputStream(entry)) {
            byte[] content = in.readNBytes(LARGEST_MANIFEST);
            checkSum(path, zip, content);
            Manifest manifest = JsonMapper.builder().build().readValue(content, Manifest.class);
            if (manifest.format() != Manifest.FORMAT) {
                throw new BackupException(path + " was made by a newer Plenum; update this one first.");
            }
            return manifest;
        } catch (JacksonException | ZipException e) {
            throw damaged(path);
        }
    }

    private static void checkSum(Path path, ZipFile zip, byte[] manifest) throws IOException {
        ZipEntry entry = zip.getEntry(Manifest.SUM_ENTRY);
        if (entry == null) {
            throw damaged(path);
        }
        try (InputStream in = zip.getInputStream(entry)) {
            String sum = new String(in.readNBytes(200), StandardCharsets.US_ASCII);
            if (!sum.equals(DigestStream.of(manifest))) {
                throw damaged(path);
            }
        }
    }

    /** Whether this program has the migrations that lead to the backup's schema. */
    void checkFits() throws IOException {
        String version = manifest.schema();
        Resource[] migrations = new PathMatchingResourcePatternResolver()
                .getResources("classpath*:db/migration/V" + version.replaceAll("[^0-9._]", "-") + "__*.sql");
        if (migrations.length == 0) {
            throw new BackupException(path + " was made by a newer Plenum (schema " + version
                    + "); update this one first. Nothing was changed.");
        }
    }

    private static BackupException damaged(Path path) {
        return new BackupException(path + " is damaged; use another backup. Nothing was changed.");
    }

    Manifest manifest() {
        return manifest;
    }

    InputStream open(String entry) throws IOException {
        @Nullable ZipEntry found = zip.getEntry(entry);
        if (found == null) {
            throw damaged(path);
        }
        return zip.getInputStream(found);
    }

    /** Reads everything once, so that a damaged file is refused before anything changes. */
    void verify(Progress progress) throws IOException {
        for (Manifest.TableEntry table : manifest.tables()) {
            verify(table.entry(), table.bytes(), table.sha256(), progress);
        }
        for (Manifest.Document document : manifest.documents()) {
            verify(document.entry(), document.bytes(), document.sha256(), progress);
        }
    }

    private void verify(String entry, long bytes, String sha256, Progress progress) throws IOException {
        DigestStream digest =
                new DigestStream(OutputStream.nullOutputStream(), sofar -> progress.at("checking " + entry, sofar));
        try (InputStream in = open(entry)) {
            in.transferTo(digest);
        } catch (ZipException | java.io.EOFException e) {
            throw damaged(path);
        }
        if (digest.bytes() != bytes || !digest.sha256().equals(sha256)) {
            throw damaged(path);
        }
    }

    @Override
    public void close() throws IOException {
        zip.close();
    }
}
