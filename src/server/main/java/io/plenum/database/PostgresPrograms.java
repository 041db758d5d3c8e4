package io.plenum.database;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;

/**
 * Runs PostgreSQL's programs. PostgreSQL refuses to run as root, so root runs them as {@code nobody}, who must then own the
 * data and be able to reach it.
 */
record PostgresPrograms(Path folder, boolean asNobody) {

    /** A cluster that was killed may have to read through gigabytes of its log on a slow disk before it answers. */
    private static final int LONGEST_MINUTES = 15;

    static PostgresPrograms in(Path installation) {
        Path folder = installation.resolve("root/usr/lib/postgresql/17/bin");
        if (!Files.isExecutable(folder.resolve("postgres"))) {
            throw new DatabaseStartException("the embedded TimescaleDB is not in " + installation
                    + "; run docker/embedded-timescaledb.sh " + installation
                    + ", or set PLENUM_DATABASE_URL to a TimescaleDB of your own.");
        }
        return new PostgresPrograms(folder, "root".equals(System.getProperty("user.name")));
    }

    /** Gives the folder to the user who runs PostgreSQL. */
    void own(Path data) {
        if (!asNobody) {
            return;
        }
        run(List.of("chown", "-R", "nobody:nogroup", data.toString()));
        if (exitCode(asUser(List.of("test", "-x", data.toString()))) != 0) {
            throw new DatabaseStartException("the user nobody, who runs the database for root, cannot reach " + data
                    + "; set PLENUM_DATA to a folder that others may enter (chmod o+x on each folder above it).");
        }
    }

    /** Runs a program to its end and returns what it said. */
    String program(String name, List<String> arguments) {
        List<String> command = new ArrayList<>();
        command.add(folder.resolve(name).toString());
        command.addAll(arguments);
        return run(asUser(command));
    }

    private List<String> asUser(List<String> command) {
        if (!asNobody) {
            return command;
        }
        List<String> whole =
                new ArrayList<>(List.of("setpriv", "--reuid=nobody", "--regid=nogroup", "--clear-groups", "--"));
        whole.addAll(command);
        return whole;
    }

    private static String run(List<String> command) {
        try {
            // Output goes to a file: the postmaster would keep a pipe open for ever.
            Path said = Files.createTempFile("plenum", ".out");
            try {
                Process process = new ProcessBuilder(command)
                        .redirectErrorStream(true)
                        .redirectOutput(said.toFile())
                        .start();
                boolean ended = process.waitFor(LONGEST_MINUTES, TimeUnit.MINUTES);
                String output = Files.readString(said, StandardCharsets.UTF_8);
                if (!ended || process.exitValue() != 0) {
                    throw new DatabaseStartException("the database did not do as asked (" + command.getLast() + "): "
                            + output.strip().replace('\n', ' '));
                }
                return output;
            } finally {
                Files.deleteIfExists(said);
            }
        } catch (IOException e) {
            throw new DatabaseStartException("cannot run " + command.getFirst() + ": " + e.getMessage(), e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new DatabaseStartException("interrupted while the database was starting.", e);
        }
    }

    private static int exitCode(List<String> command) {
        try {
            return new ProcessBuilder(command).start().waitFor();
        } catch (IOException e) {
            return -1;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return -1;
        }
    }
}
