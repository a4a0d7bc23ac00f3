package io.caravanserai.modeladapter.training.clv;

/**
 * How many purchases a customer makes in the time ahead: not only their mean but each count's probability. Of one who is still
 * there, rate and chance to leave are drawn from Gamma(r + x, alpha + T) and Beta(a, b + x); the counts of such a customer are
 * formula 8 of Fader, Hardie and Lee 2005.
 */
final class Ahead {

    private static final int MOST = 10_000;

    private final BgNbd now;
    private final double alive;
    private final double buys;

    private int count;
    private double stayed = 1;
    private double left;
    private double bought;
    private double boughtFewer;

    private Ahead(BgNbd now, double alive, double time) {
        this.now = now;
        this.alive = alive;
        buys = time / (now.alpha() + time);
        bought = Math.exp(now.r() * Math.log(1 - buys));
    }

    static Ahead of(BgNbd model, Rhythm one, double time) {
        double x = one.repeats();
        return new Ahead(
                new BgNbd(model.r() + x, model.alpha() + one.known(), model.a(), model.b() + x),
                model.probabilityAlive(one),
                time);
    }

    /** The smallest count that is not exceeded with a probability of one half: what keeps absolute errors small. */
    static int median(BgNbd model, Rhythm one, double time) {
        Ahead ahead = of(model, one, time);
        double upTo = ahead.next();
        int count = 0;
        while (upTo < 0.5 && count < MOST) {
            upTo += ahead.next();
            count++;
        }
        return count;
    }

    /** The probability of the next count, from 0 on. */
    double next() {
        double gone = count == 0 ? 1 - alive : 0;
        double probability = gone + alive * (stayed * bought + left * Math.max(0, 1 - boughtFewer));
        boughtFewer += bought;
        bought *= (now.r() + count) / (count + 1) * buys;
        left = stayed * now.a() / (now.a() + now.b() + count);
        stayed *= (now.b() + count) / (now.a() + now.b() + count);
        count++;
        return probability;
    }
}
