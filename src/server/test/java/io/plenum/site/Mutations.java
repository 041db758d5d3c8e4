package io.plenum.site;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Random;

/** Spoils valid files as transfers, editors and attackers do; the same seed spoils in the same way. */
public final class Mutations {

    private final Random random;
    private final List<String> pieces;

    /** @param pieces of the format's own, to be put where they do not belong */
    public Mutations(long seed, List<String> pieces) {
        this.random = new Random(seed);
        this.pieces = pieces;
    }

    public byte[] of(byte[] valid) {
        byte[] spoilt = valid.clone();
        for (int i = random.nextInt(4); i >= 0; i--) {
            spoilt = once(spoilt);
        }
        return spoilt;
    }

    private byte[] once(byte[] file) {
        if (file.length == 0) {
            return file;
        }
        int at = random.nextInt(file.length);
        int to = Math.min(file.length, at + 1 + random.nextInt(40));
        return switch (random.nextInt(7)) {
            case 0 -> changed(file, at);
            case 1 -> spliced(file, at, to, new byte[0]); // a piece is lost
            case 2 -> spliced(file, at, at, piece(file)); // a piece is twice
            case 3 ->
                spliced(file, at, at, pieces.get(random.nextInt(pieces.size())).getBytes(StandardCharsets.UTF_8));
            case 4 ->
                spliced(file, at, to, pieces.get(random.nextInt(pieces.size())).getBytes(StandardCharsets.UTF_8));
            case 5 -> java.util.Arrays.copyOf(file, at); // cut off
            default -> spliced(file, at, at, new byte[] {(byte) random.nextInt(256), (byte) random.nextInt(256)});
        };
    }

    private byte[] changed(byte[] file, int at) {
        byte[] other = file.clone();
        other[at] = (byte) random.nextInt(256);
        return other;
    }

    private byte[] piece(byte[] file) {
        int from = random.nextInt(file.length);
        return java.util.Arrays.copyOfRange(file, from, Math.min(file.length, from + random.nextInt(200)));
    }

    private static byte[] spliced(byte[] file, int from, int to, byte[] in) {
        byte[] all = new byte[from + in.length + file.length - to];
        System.arraycopy(file, 0, all, 0, from);
        System.arraycopy(in, 0, all, from, in.length);
        System.arraycopy(file, to, all, from + in.length, file.length - to);
        return all;
    }
}
