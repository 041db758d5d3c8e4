package io.plenum.spool;

/** Gets each batch that a full spool had taken and gives up for another one; must return at once. */
@FunctionalInterface
public interface GivenUp {

    void accept(SpoolStream stream, long sequence, byte[] batch);
}
