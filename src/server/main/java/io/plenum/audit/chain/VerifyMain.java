package io.plenum.audit.chain;

import io.plenum.database.DatabaseStartException;
import io.plenum.database.Installation;
import java.io.IOException;
import java.sql.SQLException;
import java.util.Locale;

/** {@code verify-audit}: walks along the chain of the installation that the environment names, beside the server or without it. */
public final class VerifyMain {

    private VerifyMain() {}

    public static void main(String[] arguments) {
        Installation installation = new Installation(System.getenv());
        try (Installation.Opened database = installation.open()) {
            Chain chain = new Chain(database.source(), new Checkpoints(installation.data()));
            ChainVerdict verdict = chain.walk(VerifyMain::progress);
            System.out.println(text(verdict));
            int code = code(verdict);
            if (code > 0) {
                database.close();
                System.exit(code);
            }
        } catch (DatabaseStartException | SQLException | IOException failed) {
            System.err.println("Plenum: the audit could not be checked: " + failed.getMessage());
            System.exit(1);
        }
    }

    private static void progress(long records) {
        if (records % 100_000 == 0) {
            System.err.printf(Locale.ROOT, "        %,d records%n", records);
        }
    }

    /** 0 unbroken, 2 tampered with, 3 where checkpoints are missing. */
    static int code(ChainVerdict verdict) {
        return switch (verdict) {
            case ChainVerdict.Unbroken unbroken -> 0;
            case ChainVerdict.Unproved unproved -> 3;
            default -> 2;
        };
    }

    static String text(ChainVerdict verdict) {
        return switch (verdict) {
            case ChainVerdict.Unbroken(long records, String head) ->
                "%d records, unbroken, head %s".formatted(records, head);
            case ChainVerdict.Unproved(long records, long covered, long uncovered)
            when covered == 0 ->
                "%d records whose links hold, but there is NO CHECKPOINT of them outside the database (audit/heads is missing or empty): whether the end was cut off or all was written anew is unknown"
                        .formatted(records);
            case ChainVerdict.Unproved(long records, long covered, long uncovered) ->
                "%d records whose links hold, but CHECKPOINTS ARE MISSING: the last covers record %d, and %d records come after it; whether these are all and the true ones is unknown"
                        .formatted(records, covered, uncovered);
            case ChainVerdict.Broken(long id) ->
                "BROKEN: record %d does not fit to the one before it: a record there was changed, deleted, put in or moved"
                        .formatted(id);
            case ChainVerdict.Rewritten(long id, java.time.Instant noted) ->
                "BROKEN: record %d is not the one that was noted at %s: the chain was written anew"
                        .formatted(id, noted);
            case ChainVerdict.Truncated(long last, long head, java.time.Instant noted) ->
                "BROKEN: the last record is %d, but at %s there was a record %d: the end was cut off"
                        .formatted(last, noted, head);
        };
    }
}
