package io.caravanserai.decisiontables.lint;

/** Sets of small numbers as words, where {@link java.util.BitSet} would cost an object a cell. */
final class Bits {

    private Bits() {}

    static long[] none(int size) {
        return new long[(size + 63) >> 6];
    }

    static long[] all(int size) {
        long[] set = none(size);
        for (int word = 0; word < set.length; word++) {
            set[word] = -1L;
        }
        if ((size & 63) != 0) {
            set[set.length - 1] = (1L << size) - 1;
        }
        return set;
    }

    static long[] range(int size, int from, int to) {
        long[] set = none(size);
        for (int bit = from; bit <= to; bit++) {
            set(set, bit);
        }
        return set;
    }

    static void set(long[] set, int bit) {
        set[bit >> 6] |= 1L << bit;
    }

    static boolean has(long[] set, int bit) {
        return (set[bit >> 6] & 1L << bit) != 0;
    }

    static long[] and(long[] one, long[] other) {
        long[] both = one.clone();
        for (int word = 0; word < both.length; word++) {
            both[word] &= other[word];
        }
        return both;
    }

    static long[] or(long[] one, long[] other) {
        long[] either = one.clone();
        for (int word = 0; word < either.length; word++) {
            either[word] |= other[word];
        }
        return either;
    }

    static long[] minus(long[] one, long[] other) {
        long[] rest = one.clone();
        for (int word = 0; word < rest.length; word++) {
            rest[word] &= ~other[word];
        }
        return rest;
    }

    static boolean meet(long[] one, long[] other) {
        for (int word = 0; word < one.length; word++) {
            if ((one[word] & other[word]) != 0) {
                return true;
            }
        }
        return false;
    }

    static boolean holds(long[] outer, long[] inner) {
        for (int word = 0; word < outer.length; word++) {
            if ((inner[word] & ~outer[word]) != 0) {
                return false;
            }
        }
        return true;
    }

    static boolean isEmpty(long[] set) {
        for (long word : set) {
            if (word != 0) {
                return false;
            }
        }
        return true;
    }

    static int count(long[] set) {
        int count = 0;
        for (long word : set) {
            count += Long.bitCount(word);
        }
        return count;
    }

    /** Lowest member, -1 when empty. */
    static int first(long[] set) {
        for (int word = 0; word < set.length; word++) {
            if (set[word] != 0) {
                return (word << 6) + Long.numberOfTrailingZeros(set[word]);
            }
        }
        return -1;
    }

    /** Highest member, -1 when empty. */
    static int last(long[] set) {
        for (int word = set.length - 1; word >= 0; word--) {
            if (set[word] != 0) {
                return (word << 6) + 63 - Long.numberOfLeadingZeros(set[word]);
            }
        }
        return -1;
    }

    /** Lowest member at or after the bit, -1 when there is none. */
    static int next(long[] set, int from) {
        for (int bit = from; bit < set.length << 6; bit = (bit | 63) + 1) {
            long rest = set[bit >> 6] & -1L << bit;
            if (rest != 0) {
                return (bit & ~63) + Long.numberOfTrailingZeros(rest);
            }
        }
        return -1;
    }
}
