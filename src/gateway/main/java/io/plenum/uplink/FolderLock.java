package io.plenum.uplink;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;

/** One gateway for each folder: two of them would give the same sequences to different batches. */
record FolderLock(FileChannel channel, FileLock lock) implements AutoCloseable {

    static FolderLock take(Path folder) throws GatewayException {
        try {
            FileChannel channel =
                    FileChannel.open(folder.resolve("lock"), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
            FileLock lock = tryLock(channel);
            if (lock == null) {
                channel.close();
                throw new GatewayException(
                        GatewayException.FOLDER, "another gateway works with the folder " + folder + ".");
            }
            return new FolderLock(channel, lock);
        } catch (IOException e) {
            throw new GatewayException(
                    GatewayException.FOLDER, "the folder " + folder + " cannot be used: " + e.getMessage() + ".", e);
        }
    }

    private static @org.jspecify.annotations.Nullable FileLock tryLock(FileChannel channel) throws IOException {
        try {
            return channel.tryLock();
        } catch (OverlappingFileLockException inThisProcess) {
            return null;
        }
    }

    @Override
    public void close() throws IOException {
        channel.close();
    }
}
