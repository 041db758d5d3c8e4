package io.plenum.audit;

import io.plenum.database.DatabaseRefusal;
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
            Chain chain = new Chain(database.source(), new Heads(installation.data()));
            Verdict verdict = chain.walk(VerifyMain::progress);
            System.out.println(words(verdict));
            int code = code(verdict);
            if (code > 0) {
                database.close();
                System.exit(code);
            }
        } catch (DatabaseRefusal | SQLException | IOException failed) {
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
    static int code(Verdict verdict) {
        return switch (verdict) {
            case Verdict.Unbroken unbroken -> 0;
            case Verdict.Unproved unproved -> 3;
            default -> 2;
        };
    }

    static String words(Verdict verdict) {
        return switch (verdict) {
            case Verdict.Unbroken(long records, String head) ->
                "%d records, unbroken, head %s".formatted(records, head);
            case Verdict.Unproved(long records, long covered, long uncovered)
            when covered == 0 ->
                "%d records whose links hold, but there is NO CHECKPOINT of them outside the database (audit/heads is missing or empty): whether the end was cut off or all was written anew cannot be told"
                        .formatted(records);
            case Verdict.Unproved(long records, long covered, long uncovered) ->
                "%d records whose links hold, but CHECKPOINTS ARE MISSING: the last covers record %d, and %d records come after it; whether these are all and the true ones cannot be told"
                        .formatted(records, covered, uncovered);
            case Verdict.Broken(long id) ->
                "BROKEN: record %d does not fit to the one before it: a record there was changed, deleted, put in or moved"
                        .formatted(id);
            case Verdict.Rewritten(long id, java.time.Instant noted) ->
                "BROKEN: record %d is not the one that was noted at %s: the chain was written anew"
                        .formatted(id, noted);
            case Verdict.Truncated(long last, long head, java.time.Instant noted) ->
                "BROKEN: the last record is %d, but at %s there was a record %d: the end was cut off"
                        .formatted(last, noted, head);
        };
    }
}
