package io.plenum.search;

/** How many slips of the finger lie between two words: letters left out, put in, mistaken or swapped (Damerau, optimal string alignment). */
final class EditDistance {

    private EditDistance() {}

    /**
     * Whether a typed word is the beginning of another one but for a few slips.
     *
     * @param most slips that are forgiven
     */
    static boolean begins(String typed, String word, int most) {
        if (word.length() < typed.length() - most) {
            return false;
        }
        int end = Math.min(word.length(), typed.length() + most);
        int[][] cost = new int[typed.length() + 1][end + 1];
        for (int column = 0; column <= end; column++) {
            cost[0][column] = column;
        }
        for (int row = 1; row <= typed.length(); row++) {
            if (row(cost, row, typed, word, end) > most) {
                return false;
            }
        }
        return least(cost[typed.length()], Math.max(0, typed.length() - most)) <= most;
    }

    /** The least cost of the row: it never falls again. */
    private static int row(int[][] cost, int row, String typed, String word, int end) {
        cost[row][0] = row;
        int least = row;
        for (int column = 1; column <= end; column++) {
            boolean same = typed.charAt(row - 1) == word.charAt(column - 1);
            int best = Math.min(cost[row - 1][column], cost[row][column - 1]) + 1;
            best = Math.min(best, cost[row - 1][column - 1] + (same ? 0 : 1));
            if (swapped(typed, row, word, column)) {
                best = Math.min(best, cost[row - 2][column - 2] + 1);
            }
            cost[row][column] = best;
            least = Math.min(least, best);
        }
        return least;
    }

    private static boolean swapped(String typed, int row, String word, int column) {
        return row > 1
                && column > 1
                && typed.charAt(row - 1) == word.charAt(column - 2)
                && typed.charAt(row - 2) == word.charAt(column - 1);
    }

    private static int least(int[] row, int from) {
        int least = Integer.MAX_VALUE;
        for (int column = from; column < row.length; column++) {
            least = Math.min(least, row[column]);
        }
        return least;
    }
}
